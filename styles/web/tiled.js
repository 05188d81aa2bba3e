// The page whose events are in tiles beside it.

import './tiles.js';
import './main.js';
