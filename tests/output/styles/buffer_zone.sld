<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor version="1.1.0" xmlns="http://www.opengis.net/sld" xmlns:se="http://www.opengis.net/se" xmlns:ogc="http://www.opengis.net/ogc" xmlns:xlink="http://www.w3.org/1999/xlink">
 <NamedLayer>
  <se:Name>buffer_zone</se:Name>
  <UserStyle>
   <se:Name>news</se:Name>
   <se:FeatureTypeStyle>
    <se:Rule>
     <se:Name>Zone</se:Name>
     <se:Description>
      <se:Title>Zone</se:Title>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>type</ogc:PropertyName>
        <ogc:Literal>zone</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>geo_prec</ogc:PropertyName>
        <ogc:Literal>P6</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>geom_role</ogc:PropertyName>
        <ogc:Literal>area</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:Or>
        <ogc:PropertyIsNull>
         <ogc:PropertyName>status</ogc:PropertyName>
        </ogc:PropertyIsNull>
        <ogc:PropertyIsEqualTo>
         <ogc:PropertyName>status</ogc:PropertyName>
         <ogc:Literal></ogc:Literal>
        </ogc:PropertyIsEqualTo>
       </ogc:Or>
      </ogc:And>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#b4d4ea</se:SvgParameter>
       <se:SvgParameter name="fill-opacity">1</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#17679e</se:SvgParameter>
       <se:SvgParameter name="stroke-opacity">1</se:SvgParameter>
       <se:SvgParameter name="stroke-width">1.7</se:SvgParameter>
       <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>Zone line</se:Name>
     <se:Description>
      <se:Title>Zone line</se:Title>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>type</ogc:PropertyName>
        <ogc:Literal>zone_line</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>geo_prec</ogc:PropertyName>
        <ogc:Literal>P6</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>geom_role</ogc:PropertyName>
        <ogc:Literal>line</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:Or>
        <ogc:PropertyIsNull>
         <ogc:PropertyName>status</ogc:PropertyName>
        </ogc:PropertyIsNull>
        <ogc:PropertyIsEqualTo>
         <ogc:PropertyName>status</ogc:PropertyName>
         <ogc:Literal></ogc:Literal>
        </ogc:PropertyIsEqualTo>
       </ogc:Or>
      </ogc:And>
     </ogc:Filter>
     <se:LineSymbolizer>
      <se:Stroke>
       <se:SvgParameter name="stroke">#fbf9f4</se:SvgParameter>
       <se:SvgParameter name="stroke-opacity">0.7</se:SvgParameter>
       <se:SvgParameter name="stroke-width">3.4</se:SvgParameter>
       <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
      </se:Stroke>
     </se:LineSymbolizer>
     <se:LineSymbolizer>
      <se:Stroke>
       <se:SvgParameter name="stroke">#17679e</se:SvgParameter>
       <se:SvgParameter name="stroke-opacity">1</se:SvgParameter>
       <se:SvgParameter name="stroke-width">1.7</se:SvgParameter>
       <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
      </se:Stroke>
     </se:LineSymbolizer>
    </se:Rule>
   </se:FeatureTypeStyle>
  </UserStyle>
 </NamedLayer>
</StyledLayerDescriptor>
