<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor version="1.1.0" xmlns="http://www.opengis.net/sld" xmlns:se="http://www.opengis.net/se" xmlns:ogc="http://www.opengis.net/ogc" xmlns:xlink="http://www.w3.org/1999/xlink">
 <NamedLayer>
  <se:Name>advance_points</se:Name>
  <UserStyle>
   <se:Name>news</se:Name>
   <se:FeatureTypeStyle>
    <se:Rule>
     <se:Name>Troop advance, in the zone</se:Name>
     <se:Description>
      <se:Title>Troop advance, in the zone</se:Title>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>type</ogc:PropertyName>
        <ogc:Literal>advance</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>geo_prec</ogc:PropertyName>
        <ogc:Literal>P6</ogc:Literal>
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
        <ogc:Literal>the zone</ogc:Literal>
       </ogc:PropertyIsEqualTo>
      </ogc:And>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#6a2a9c</se:SvgParameter>
       <se:SvgParameter name="fill-opacity">0</se:SvgParameter>
      </se:Fill>
     </se:PolygonSymbolizer>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:GraphicFill>
        <se:Graphic>
         <se:Mark>
          <se:WellKnownName>horline</se:WellKnownName>
          <se:Stroke>
           <se:SvgParameter name="stroke">#6a2a9c</se:SvgParameter>
           <se:SvgParameter name="stroke-opacity">0.8</se:SvgParameter>
           <se:SvgParameter name="stroke-width">1.25</se:SvgParameter>
           <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
          </se:Stroke>
         </se:Mark>
         <se:Size>4.2</se:Size>
         <se:Rotation>
          <ogc:Literal>135</ogc:Literal>
         </se:Rotation>
        </se:Graphic>
       </se:GraphicFill>
      </se:Fill>
     </se:PolygonSymbolizer>
    </se:Rule>
    <se:Rule>
     <se:Name>Troop advance, extent not given</se:Name>
     <se:Description>
      <se:Title>Troop advance, extent not given</se:Title>
     </se:Description>
     <ogc:Filter>
      <ogc:And>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>type</ogc:PropertyName>
        <ogc:Literal>advance</ogc:Literal>
       </ogc:PropertyIsEqualTo>
       <ogc:PropertyIsEqualTo>
        <ogc:PropertyName>geo_prec</ogc:PropertyName>
        <ogc:Literal>P6</ogc:Literal>
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
          <ogc:Literal>the zone</ogc:Literal>
         </ogc:PropertyIsEqualTo>
        </ogc:Not>
       </ogc:Or>
      </ogc:And>
     </ogc:Filter>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:SvgParameter name="fill">#6a2a9c</se:SvgParameter>
       <se:SvgParameter name="fill-opacity">0.16</se:SvgParameter>
      </se:Fill>
     </se:PolygonSymbolizer>
     <se:PolygonSymbolizer>
      <se:Fill>
       <se:GraphicFill>
        <se:Graphic>
         <se:Mark>
          <se:WellKnownName>circle</se:WellKnownName>
          <se:Fill>
           <se:SvgParameter name="fill">#6a2a9c</se:SvgParameter>
           <se:SvgParameter name="fill-opacity">0.75</se:SvgParameter>
          </se:Fill>
         </se:Mark>
         <se:Size>8.5</se:Size>
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
       <se:SvgParameter name="font-size">13</se:SvgParameter>
       <se:SvgParameter name="font-weight">bold</se:SvgParameter>
       <se:SvgParameter name="font-style">italic</se:SvgParameter>
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
       <se:Radius>1.75</se:Radius>
       <se:Fill>
        <se:SvgParameter name="fill">#fbf9f4</se:SvgParameter>
        <se:SvgParameter name="fill-opacity">1</se:SvgParameter>
       </se:Fill>
      </se:Halo>
      <se:Fill>
       <se:SvgParameter name="fill">#6a2a9c</se:SvgParameter>
       <se:SvgParameter name="fill-opacity">1</se:SvgParameter>
      </se:Fill>
     </se:TextSymbolizer>
    </se:Rule>
   </se:FeatureTypeStyle>
  </UserStyle>
 </NamedLayer>
</StyledLayerDescriptor>
