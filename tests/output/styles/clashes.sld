<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor version="1.1.0" xmlns="http://www.opengis.net/sld" xmlns:se="http://www.opengis.net/se" xmlns:ogc="http://www.opengis.net/ogc" xmlns:xlink="http://www.w3.org/1999/xlink">
 <NamedLayer>
  <se:Name>clashes</se:Name>
  <UserStyle>
   <se:Name>news</se:Name>
   <se:FeatureTypeStyle>
    <se:Rule>
     <se:Name>Clashes, near a named place</se:Name>
     <se:Description>
      <se:Title>Clashes, near a named place</se:Title>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>type</ogc:PropertyName>
        <ogc:Literal>clash</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>geo_prec</ogc:PropertyName>
        <ogc:Literal>P3</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>geom_role</ogc:PropertyName>
        <ogc:Literal>fuzzy_area</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>status</ogc:PropertyName>
        <ogc:Literal>reported</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:Or>
        <ogc:PropertyIsNull>
         <ogc:PropertyName>place_id</ogc:PropertyName>
        </ogc:PropertyIsNull>
        <ogc:Not>
         <ogc:PropertyIsEqualTo>
          <ogc:PropertyName>place_id</ogc:PropertyName>
          <ogc:Literal>Bshire</ogc:Literal>
         </ogc:PropertyIsEqualTo>
        </ogc:Not>
       </ogc:Or>
      </ogc:And>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#4a2e00</se:SvgParameter>
       <se:SvgParameter name="fill-opacity">0.12</se:SvgParameter>
      </se:Fill>
      <se:Stroke>
       <se:SvgParameter name="stroke">#4a2e00</se:SvgParameter>
       <se:SvgParameter name="stroke-opacity">1</se:SvgParameter>
       <se:SvgParameter name="stroke-width">1.2</se:SvgParameter>
       <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
       <se:SvgParameter name="stroke-dasharray">3.2 2.4</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
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
     <se:Name>Clashes, only the province named</se:Name>
     <se:Description>
      <se:Title>Clashes, only the province named</se:Title>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>type</ogc:PropertyName>
        <ogc:Literal>clash</ogc:Literal>
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
      <se:Stroke>
       <se:SvgParameter name="stroke">#000000</se:SvgParameter>
       <se:SvgParameter name="stroke-opacity">0</se:SvgParameter>
       <se:SvgParameter name="stroke-width">0</se:SvgParameter>
       <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
      </se:Stroke>
     </se:PolygonSymbolizer>
    </se:Rule>
   </se:FeatureTypeStyle>
  </UserStyle>
 </NamedLayer>
</StyledLayerDescriptor>
