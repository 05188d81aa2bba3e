<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor version="1.1.0" xmlns="http://www.opengis.net/sld" xmlns:se="http://www.opengis.net/se" xmlns:ogc="http://www.opengis.net/ogc" xmlns:xlink="http://www.w3.org/1999/xlink">
 <NamedLayer>
  <se:Name>strike_sites</se:Name>
  <UserStyle>
   <se:Name>news</se:Name>
   <se:FeatureTypeStyle>
    <se:Rule>
     <se:Name>Strike, only the province named</se:Name>
     <se:Description>
      <se:Title>Strike, only the province named</se:Title>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>type</ogc:PropertyName>
        <ogc:Literal>strike</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>geo_prec</ogc:PropertyName>
        <ogc:Literal>P5</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>geom_role</ogc:PropertyName>
        <ogc:Literal>area</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>status</ogc:PropertyName>
        <ogc:Literal>reported</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>place_id</ogc:PropertyName>
        <ogc:Literal>Bshire</ogc:Literal>
       </ogc:PropertyIsEqualTo>
      </ogc:And>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#be1e14</se:SvgParameter>
       <se:SvgParameter name="fill-opacity">0.05</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#be1e14</se:SvgParameter>
       <se:SvgParameter name="stroke-opacity">1</se:SvgParameter>
       <se:SvgParameter name="stroke-width">1.5</se:SvgParameter>
       <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:GraphicFill>
        <se:Graphic>
         <se:Mark>
          <se:WellKnownName>horline</se:WellKnownName>
          <se:Stroke>
           <se:SvgParameter name="stroke">#be1e14</se:SvgParameter>
           <se:SvgParameter name="stroke-opacity">0.8</se:SvgParameter>
           <se:SvgParameter name="stroke-width">1.35</se:SvgParameter>
           <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
          </se:Stroke>
         </se:Mark>
         <se:Size>7</se:Size>
         <se:Rotation>
          <ogc:Literal>45</ogc:Literal>
         </se:Rotation>
        </se:Graphic>
       </se:GraphicFill>
      </se:Fill>
     </se:PolygonSymbolizer>
     <se:TextSymbolizer>
      <se:Label>
       <ogc:PropertyName>place</ogc:PropertyName>
      </se:Label>
      <se:Font>
       <se:SvgParameter name="font-family">Noto Sans</se:SvgParameter>
       <se:SvgParameter name="font-size">16</se:SvgParameter>
       <se:SvgParameter name="font-weight">bold</se:SvgParameter>
       <se:SvgParameter name="font-style">normal</se:SvgParameter>
      </se:Font>
      <se:LabelPlacement>
       <se:PointPlacement>
        <se:AnchorPoint>
         <se:AnchorPointX>0.5</se:AnchorPointX>
         <se:AnchorPointY>0.5</se:AnchorPointY>
        </se:AnchorPoint>
        <se:Displacement>
         <se:DisplacementX>0</se:DisplacementX>
         <se:DisplacementY>0</se:DisplacementY>
        </se:Displacement>
       </se:PointPlacement>
      </se:LabelPlacement>
      <se:Halo>
       <se:Radius>2</se:Radius>
       <se:Fill>
        <se:SvgParameter name="fill">#fbf9f4</se:SvgParameter>
        <se:SvgParameter name="fill-opacity">1</se:SvgParameter>
       </se:Fill>
      </se:Halo>
      <se:Fill>
       <se:SvgParameter name="fill">#1b1d1f</se:SvgParameter>
       <se:SvgParameter name="fill-opacity">1</se:SvgParameter>
      </se:Fill>
     </se:TextSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>Strike, coordinates given</se:Name>
     <se:Description>
      <se:Title>Strike, coordinates given</se:Title>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>type</ogc:PropertyName>
        <ogc:Literal>strike</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>geo_prec</ogc:PropertyName>
        <ogc:Literal>P0</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>geom_role</ogc:PropertyName>
        <ogc:Literal>site</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>status</ogc:PropertyName>
        <ogc:Literal>reported</ogc:Literal>
       </ogc:PropertyIsEqualTo>
      </ogc:And>
     </ogc:Filter>
     <se:PointSymbolizer>
      <se:Graphic>
       <se:ExternalGraphic>
        <se:OnlineResource xlink:type="simple" xlink:href="base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZlcnNpb249IjEuMSIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0IiB2aWV3Qm94PSIwIDAgMjQgMjQiPgo8cGF0aCBkPSJNMTIgM0wxMy44IDcuNjZMMTguMzYgNS42NEwxNi4zNCAxMC4yTDIxIDEyTDE2LjM0IDEzLjhMMTguMzYgMTguMzZMMTMuOCAxNi4zNEwxMiAyMUwxMC4yIDE2LjM0TDUuNjQgMTguMzZMNy42NiAxMy44TDMgMTJMNy42NiAxMC4yTDUuNjQgNS42NEwxMC4yIDcuNjZaIiBmaWxsPSIjRkJGOUY0IiBmaWxsLXJ1bGU9ImV2ZW5vZGQiIHN0cm9rZT0iI0ZCRjlGNCIgc3Ryb2tlLXdpZHRoPSI0LjYiIHN0cm9rZS1saW5lY2FwPSJyb3VuZCIgc3Ryb2tlLWxpbmVqb2luPSJyb3VuZCIvPgo8cGF0aCBkPSJNMTIgM0wxMy44IDcuNjZMMTguMzYgNS42NEwxNi4zNCAxMC4yTDIxIDEyTDE2LjM0IDEzLjhMMTguMzYgMTguMzZMMTMuOCAxNi4zNEwxMiAyMUwxMC4yIDE2LjM0TDUuNjQgMTguMzZMNy42NiAxMy44TDMgMTJMNy42NiAxMC4yTDUuNjQgNS42NEwxMC4yIDcuNjZaIiBmaWxsPSIjRkZGRkZGIiBmaWxsLXJ1bGU9ImV2ZW5vZGQiLz4KPHBhdGggZD0iTTEyIDNMMTMuOCA3LjY2TDE4LjM2IDUuNjRMMTYuMzQgMTAuMkwyMSAxMkwxNi4zNCAxMy44TDE4LjM2IDE4LjM2TDEzLjggMTYuMzRMMTIgMjFMMTAuMiAxNi4zNEw1LjY0IDE4LjM2TDcuNjYgMTMuOEwzIDEyTDcuNjYgMTAuMkw1LjY0IDUuNjRMMTAuMiA3LjY2WiIgZmlsbD0ibm9uZSIgc3Ryb2tlPSIjQkUxRTE0IiBzdHJva2Utd2lkdGg9IjEuNyIgc3Ryb2tlLWxpbmVjYXA9InJvdW5kIiBzdHJva2UtbGluZWpvaW49InJvdW5kIi8+Cjwvc3ZnPgo="/>
        <se:Format>image/svg+xml</se:Format>
       </se:ExternalGraphic>
       <se:Size>24</se:Size>
      </se:Graphic>
     </se:PointSymbolizer>
     <se:TextSymbolizer>
      <se:Label>
       <ogc:PropertyName>place</ogc:PropertyName>
      </se:Label>
      <se:Font>
       <se:SvgParameter name="font-family">Noto Sans</se:SvgParameter>
       <se:SvgParameter name="font-size">18</se:SvgParameter>
       <se:SvgParameter name="font-weight">bold</se:SvgParameter>
       <se:SvgParameter name="font-style">normal</se:SvgParameter>
      </se:Font>
      <se:LabelPlacement>
       <se:PointPlacement>
        <se:AnchorPoint>
         <se:AnchorPointX>0</se:AnchorPointX>
         <se:AnchorPointY>0.5</se:AnchorPointY>
        </se:AnchorPoint>
        <se:Displacement>
         <se:DisplacementX>15</se:DisplacementX>
         <se:DisplacementY>0</se:DisplacementY>
        </se:Displacement>
       </se:PointPlacement>
      </se:LabelPlacement>
      <se:Halo>
       <se:Radius>2</se:Radius>
       <se:Fill>
        <se:SvgParameter name="fill">#fbf9f4</se:SvgParameter>
        <se:SvgParameter name="fill-opacity">1</se:SvgParameter>
       </se:Fill>
      </se:Halo>
      <se:Fill>
       <se:SvgParameter name="fill">#1b1d1f</se:SvgParameter>
       <se:SvgParameter name="fill-opacity">1</se:SvgParameter>
      </se:Fill>
     </se:TextSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>Strike, site named: confirmed</se:Name>
     <se:Description>
      <se:Title>Strike, site named: confirmed</se:Title>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>type</ogc:PropertyName>
        <ogc:Literal>strike</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>geo_prec</ogc:PropertyName>
        <ogc:Literal>P1</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>geom_role</ogc:PropertyName>
        <ogc:Literal>site</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>status</ogc:PropertyName>
        <ogc:Literal>confirmed</ogc:Literal>
       </ogc:PropertyIsEqualTo>
      </ogc:And>
     </ogc:Filter>
     <se:PointSymbolizer uom="http://www.opengeospatial.org/se/units/metre">
      <se:Graphic>
       <se:Mark>
        <se:WellKnownName>circle</se:WellKnownName>
        <se:Fill>
         <se:SvgParameter name="fill">#be1e14</se:SvgParameter>
         <se:SvgParameter name="fill-opacity">0.16</se:SvgParameter>
        </se:Fill>
       </se:Mark>
       <se:Size>
        <ogc:Mul>
         <ogc:Literal>2</ogc:Literal>
         <ogc:PropertyName>unc_m</ogc:PropertyName>
        </ogc:Mul>
       </se:Size>
      </se:Graphic>
     </se:PointSymbolizer>
     <se:PointSymbolizer>
      <se:Graphic>
       <se:ExternalGraphic>
        <se:OnlineResource xlink:type="simple" xlink:href="base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZlcnNpb249IjEuMSIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0IiB2aWV3Qm94PSIwIDAgMjQgMjQiPgo8cGF0aCBkPSJNMTIgM0wxMy44IDcuNjZMMTguMzYgNS42NEwxNi4zNCAxMC4yTDIxIDEyTDE2LjM0IDEzLjhMMTguMzYgMTguMzZMMTMuOCAxNi4zNEwxMiAyMUwxMC4yIDE2LjM0TDUuNjQgMTguMzZMNy42NiAxMy44TDMgMTJMNy42NiAxMC4yTDUuNjQgNS42NEwxMC4yIDcuNjZaIiBmaWxsPSIjRkJGOUY0IiBmaWxsLXJ1bGU9ImV2ZW5vZGQiIHN0cm9rZT0iI0ZCRjlGNCIgc3Ryb2tlLXdpZHRoPSI0LjYiIHN0cm9rZS1saW5lY2FwPSJyb3VuZCIgc3Ryb2tlLWxpbmVqb2luPSJyb3VuZCIvPgo8cGF0aCBkPSJNMTIgM0wxMy44IDcuNjZMMTguMzYgNS42NEwxNi4zNCAxMC4yTDIxIDEyTDE2LjM0IDEzLjhMMTguMzYgMTguMzZMMTMuOCAxNi4zNEwxMiAyMUwxMC4yIDE2LjM0TDUuNjQgMTguMzZMNy42NiAxMy44TDMgMTJMNy42NiAxMC4yTDUuNjQgNS42NEwxMC4yIDcuNjZaIiBmaWxsPSIjQkUxRTE0IiBmaWxsLXJ1bGU9ImV2ZW5vZGQiLz4KPHBhdGggZD0iTTEyIDNMMTMuOCA3LjY2TDE4LjM2IDUuNjRMMTYuMzQgMTAuMkwyMSAxMkwxNi4zNCAxMy44TDE4LjM2IDE4LjM2TDEzLjggMTYuMzRMMTIgMjFMMTAuMiAxNi4zNEw1LjY0IDE4LjM2TDcuNjYgMTMuOEwzIDEyTDcuNjYgMTAuMkw1LjY0IDUuNjRMMTAuMiA3LjY2WiIgZmlsbD0ibm9uZSIgc3Ryb2tlPSIjQkUxRTE0IiBzdHJva2Utd2lkdGg9IjEuNyIgc3Ryb2tlLWxpbmVjYXA9InJvdW5kIiBzdHJva2UtbGluZWpvaW49InJvdW5kIi8+Cjwvc3ZnPgo="/>
        <se:Format>image/svg+xml</se:Format>
       </se:ExternalGraphic>
       <se:Size>24</se:Size>
      </se:Graphic>
     </se:PointSymbolizer>
     <se:TextSymbolizer>
      <se:Label>
       <ogc:PropertyName>place</ogc:PropertyName>
      </se:Label>
      <se:Font>
       <se:SvgParameter name="font-family">Noto Sans</se:SvgParameter>
       <se:SvgParameter name="font-size">18</se:SvgParameter>
       <se:SvgParameter name="font-weight">bold</se:SvgParameter>
       <se:SvgParameter name="font-style">normal</se:SvgParameter>
      </se:Font>
      <se:LabelPlacement>
       <se:PointPlacement>
        <se:AnchorPoint>
         <se:AnchorPointX>0</se:AnchorPointX>
         <se:AnchorPointY>0.5</se:AnchorPointY>
        </se:AnchorPoint>
        <se:Displacement>
         <se:DisplacementX>15</se:DisplacementX>
         <se:DisplacementY>0</se:DisplacementY>
        </se:Displacement>
       </se:PointPlacement>
      </se:LabelPlacement>
      <se:Halo>
       <se:Radius>2</se:Radius>
       <se:Fill>
        <se:SvgParameter name="fill">#fbf9f4</se:SvgParameter>
        <se:SvgParameter name="fill-opacity">1</se:SvgParameter>
       </se:Fill>
      </se:Halo>
      <se:Fill>
       <se:SvgParameter name="fill">#1b1d1f</se:SvgParameter>
       <se:SvgParameter name="fill-opacity">1</se:SvgParameter>
      </se:Fill>
     </se:TextSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>Strike, city or town named: disputed</se:Name>
     <se:Description>
      <se:Title>Strike, city or town named: disputed</se:Title>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>type</ogc:PropertyName>
        <ogc:Literal>strike</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>geo_prec</ogc:PropertyName>
        <ogc:Literal>P2</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>geom_role</ogc:PropertyName>
        <ogc:Literal>site</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>status</ogc:PropertyName>
        <ogc:Literal>disputed</ogc:Literal>
       </ogc:PropertyIsEqualTo>
      </ogc:And>
     </ogc:Filter>
     <se:PointSymbolizer uom="http://www.opengeospatial.org/se/units/metre">
      <se:Graphic>
       <se:Mark>
        <se:WellKnownName>circle</se:WellKnownName>
        <se:Fill>
         <se:SvgParameter name="fill">#be1e14</se:SvgParameter>
         <se:SvgParameter name="fill-opacity">0.16</se:SvgParameter>
        </se:Fill>
        <se:Stroke>
         <se:SvgParameter name="stroke">#be1e14</se:SvgParameter>
         <se:SvgParameter name="stroke-opacity">1</se:SvgParameter>
         <se:SvgParameter name="stroke-width">1.2</se:SvgParameter>
         <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
         <se:SvgParameter name="stroke-dasharray">3.2 2.4</se:SvgParameter>
        </se:Stroke>
       </se:Mark>
       <se:Size>
        <ogc:Mul>
         <ogc:Literal>2</ogc:Literal>
         <ogc:PropertyName>unc_m</ogc:PropertyName>
        </ogc:Mul>
       </se:Size>
      </se:Graphic>
     </se:PointSymbolizer>
     <se:PointSymbolizer>
      <se:Graphic>
       <se:ExternalGraphic>
        <se:OnlineResource xlink:type="simple" xlink:href="base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZlcnNpb249IjEuMSIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0IiB2aWV3Qm94PSIwIDAgMjQgMjQiPgo8cGF0aCBkPSJNMTIgM0wxMy44IDcuNjZMMTguMzYgNS42NEwxNi4zNCAxMC4yTDIxIDEyTDE2LjM0IDEzLjhMMTguMzYgMTguMzZMMTMuOCAxNi4zNEwxMiAyMUwxMC4yIDE2LjM0TDUuNjQgMTguMzZMNy42NiAxMy44TDMgMTJMNy42NiAxMC4yTDUuNjQgNS42NEwxMC4yIDcuNjZaIiBmaWxsPSIjRkJGOUY0IiBmaWxsLXJ1bGU9ImV2ZW5vZGQiIHN0cm9rZT0iI0ZCRjlGNCIgc3Ryb2tlLXdpZHRoPSI0LjYiIHN0cm9rZS1saW5lY2FwPSJyb3VuZCIgc3Ryb2tlLWxpbmVqb2luPSJyb3VuZCIvPgo8cGF0aCBkPSJNMTIgM0wxMy44IDcuNjZMMTguMzYgNS42NEwxNi4zNCAxMC4yTDIxIDEyTDE2LjM0IDEzLjhMMTguMzYgMTguMzZMMTMuOCAxNi4zNEwxMiAyMUwxMC4yIDE2LjM0TDUuNjQgMTguMzZMNy42NiAxMy44TDMgMTJMNy42NiAxMC4yTDUuNjQgNS42NEwxMC4yIDcuNjZaIiBmaWxsPSIjRkZGRkZGIiBmaWxsLXJ1bGU9ImV2ZW5vZGQiLz4KPHBhdGggZD0iTTEyIDNMMTIgM0wxMiAyMUwxMiAyMUwxMC4yIDE2LjM0TDUuNjQgMTguMzZMNy42NiAxMy44TDMgMTJMNy42NiAxMC4yTDUuNjQgNS42NEwxMC4yIDcuNjZaIiBmaWxsPSIjQkUxRTE0IiBmaWxsLXJ1bGU9ImV2ZW5vZGQiLz4KPHBhdGggZD0iTTEyIDNMMTMuOCA3LjY2TDE4LjM2IDUuNjRMMTYuMzQgMTAuMkwyMSAxMkwxNi4zNCAxMy44TDE4LjM2IDE4LjM2TDEzLjggMTYuMzRMMTIgMjFMMTAuMiAxNi4zNEw1LjY0IDE4LjM2TDcuNjYgMTMuOEwzIDEyTDcuNjYgMTAuMkw1LjY0IDUuNjRMMTAuMiA3LjY2WiIgZmlsbD0ibm9uZSIgc3Ryb2tlPSIjQkUxRTE0IiBzdHJva2Utd2lkdGg9IjEuNyIgc3Ryb2tlLWxpbmVjYXA9InJvdW5kIiBzdHJva2UtbGluZWpvaW49InJvdW5kIi8+Cjwvc3ZnPgo="/>
        <se:Format>image/svg+xml</se:Format>
       </se:ExternalGraphic>
       <se:Size>24</se:Size>
      </se:Graphic>
     </se:PointSymbolizer>
     <se:TextSymbolizer>
      <se:Label>
       <ogc:PropertyName>place</ogc:PropertyName>
      </se:Label>
      <se:Font>
       <se:SvgParameter name="font-family">Noto Sans</se:SvgParameter>
       <se:SvgParameter name="font-size">18</se:SvgParameter>
       <se:SvgParameter name="font-weight">bold</se:SvgParameter>
       <se:SvgParameter name="font-style">normal</se:SvgParameter>
      </se:Font>
      <se:LabelPlacement>
       <se:PointPlacement>
        <se:AnchorPoint>
         <se:AnchorPointX>0</se:AnchorPointX>
         <se:AnchorPointY>0.5</se:AnchorPointY>
        </se:AnchorPoint>
        <se:Displacement>
         <se:DisplacementX>15</se:DisplacementX>
         <se:DisplacementY>0</se:DisplacementY>
        </se:Displacement>
       </se:PointPlacement>
      </se:LabelPlacement>
      <se:Halo>
       <se:Radius>2</se:Radius>
       <se:Fill>
        <se:SvgParameter name="fill">#fbf9f4</se:SvgParameter>
        <se:SvgParameter name="fill-opacity">1</se:SvgParameter>
       </se:Fill>
      </se:Halo>
      <se:Fill>
       <se:SvgParameter name="fill">#1b1d1f</se:SvgParameter>
       <se:SvgParameter name="fill-opacity">1</se:SvgParameter>
      </se:Fill>
     </se:TextSymbolizer>
    </se:Rule>
   </se:FeatureTypeStyle>
  </UserStyle>
 </NamedLayer>
</StyledLayerDescriptor>
