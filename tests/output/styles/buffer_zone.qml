<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.0" styleCategories="AllStyleCategories">
 <renderer-v2 type="RuleRenderer" symbollevels="0" enableorderby="0" forceraster="0">
  <rules key="rules">
   <rule key="rule-0" symbol="0" label="Zone" filter="coalesce(&quot;type&quot;, '') IN ('zone') AND coalesce(&quot;geo_prec&quot;, '') IN ('P6') AND coalesce(&quot;geom_role&quot;, '') IN ('area') AND coalesce(&quot;status&quot;, '') IN ('')" scalemaxdenom="0"/>
   <rule key="rule-1" symbol="1" label="Zone line" filter="coalesce(&quot;type&quot;, '') IN ('zone_line') AND coalesce(&quot;geo_prec&quot;, '') IN ('P6') AND coalesce(&quot;geom_role&quot;, '') IN ('line') AND coalesce(&quot;status&quot;, '') IN ('')" scalemaxdenom="0"/>
  </rules>
  <symbols>
   <symbol type="fill" name="0" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleFill" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="color" type="QString" value="180,212,234,255"/>
      <Option name="style" type="QString" value="solid"/>
      <Option name="outline_style" type="QString" value="solid"/>
      <Option name="outline_color" type="QString" value="23,103,158,255"/>
      <Option name="outline_width" type="QString" value="0.45"/>
      <Option name="outline_width_unit" type="QString" value="MM"/>
      <Option name="joinstyle" type="QString" value="round"/>
     </Option>
    </layer>
    <layer class="CentroidFill" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="point_on_surface" type="QString" value="1"/>
      <Option name="point_on_all_parts" type="QString" value="0"/>
      <Option name="clip_points" type="QString" value="0"/>
     </Option>
     <symbol type="marker" name="@swatch" alpha="1" clip_to_extent="1" force_rhr="0">
      <layer class="SvgMarker" enabled="1" locked="0" pass="0">
       <Option type="Map">
        <Option name="name" type="QString" value="base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZlcnNpb249IjEuMSIgd2lkdGg9IjMzIiBoZWlnaHQ9IjIzIiB2aWV3Qm94PSIwIDAgMzMgMjMiPgo8cGF0aCBkPSJNMCAwTDMzIDBMMzMgMjNMMCAyM1oiIGZpbGw9IiNGRkZGRkYiIGZpbGwtcnVsZT0iZXZlbm9kZCIvPgo8cGF0aCBkPSJNMi41IDIuNUwzMC41IDIuNUwzMC41IDIwLjVMMi41IDIwLjVaIiBmaWxsPSIjQjRENEVBIiBmaWxsLW9wYWNpdHk9IjAuODUiIGZpbGwtcnVsZT0iZXZlbm9kZCIvPgo8cGF0aCBkPSJNMi41IDIuNUwyLjUgMjAuNU0zMC41IDIuNUwzMC41IDIwLjUiIGZpbGw9Im5vbmUiIHN0cm9rZT0iIzE3Njc5RSIgc3Ryb2tlLXdpZHRoPSIxLjciLz4KPC9zdmc+Cg=="/>
        <Option name="size" type="QString" value="8.731"/>
        <Option name="size_unit" type="QString" value="MM"/>
        <Option name="offset" type="QString" value="0,0"/>
        <Option name="offset_unit" type="QString" value="MM"/>
        <Option name="fixedAspectRatio" type="QString" value="0"/>
       </Option>
       <data_defined_properties>
        <Option type="Map">
         <Option name="name" type="QString" value=""/>
         <Option name="properties" type="Map">
          <Option name="size" type="Map">
           <Option name="active" type="bool" value="true"/>
           <Option name="expression" type="QString" value="if($id IS NULL, 8.731, 0)"/>
           <Option name="type" type="int" value="3"/>
          </Option>
         </Option>
         <Option name="type" type="QString" value="collection"/>
        </Option>
       </data_defined_properties>
      </layer>
     </symbol>
    </layer>
   </symbol>
   <symbol type="line" name="1" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleLine" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="line_color" type="QString" value="251,249,244,179"/>
      <Option name="line_style" type="QString" value="solid"/>
      <Option name="line_width" type="QString" value="0.9"/>
      <Option name="line_width_unit" type="QString" value="MM"/>
      <Option name="capstyle" type="QString" value="round"/>
      <Option name="joinstyle" type="QString" value="round"/>
      <Option name="customdash" type="QString" value="5;2"/>
      <Option name="customdash_unit" type="QString" value="MM"/>
      <Option name="use_custom_dash" type="QString" value="0"/>
     </Option>
    </layer>
    <layer class="SimpleLine" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="line_color" type="QString" value="23,103,158,255"/>
      <Option name="line_style" type="QString" value="solid"/>
      <Option name="line_width" type="QString" value="0.45"/>
      <Option name="line_width_unit" type="QString" value="MM"/>
      <Option name="capstyle" type="QString" value="round"/>
      <Option name="joinstyle" type="QString" value="round"/>
      <Option name="customdash" type="QString" value="5;2"/>
      <Option name="customdash_unit" type="QString" value="MM"/>
      <Option name="use_custom_dash" type="QString" value="0"/>
     </Option>
    </layer>
   </symbol>
  </symbols>
 </renderer-v2>
 <fieldConfiguration>
  <field name="quote" configurationFlags="None">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option name="IsMultiline" type="bool" value="true"/>
      <Option name="UseHtml" type="bool" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="status" configurationFlags="None">
   <editWidget type="ValueMap">
    <config>
     <Option type="Map">
      <Option name="map" type="List">
       <Option type="Map">
        <Option name="Reported" type="QString" value="reported"/>
       </Option>
       <Option type="Map">
        <Option name="Confirmed" type="QString" value="confirmed"/>
       </Option>
       <Option type="Map">
        <Option name="Assessed" type="QString" value="assessed"/>
       </Option>
       <Option type="Map">
        <Option name="Claimed" type="QString" value="claimed"/>
       </Option>
       <Option type="Map">
        <Option name="Disputed" type="QString" value="disputed"/>
       </Option>
       <Option type="Map">
        <Option name="Retracted" type="QString" value="retracted"/>
       </Option>
      </Option>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="geo_prec" configurationFlags="None">
   <editWidget type="ValueMap">
    <config>
     <Option type="Map">
      <Option name="map" type="List">
       <Option type="Map">
        <Option name="P0: coordinates given" type="QString" value="P0"/>
       </Option>
       <Option type="Map">
        <Option name="P1: a site in a place" type="QString" value="P1"/>
       </Option>
       <Option type="Map">
        <Option name="P2: a city or town named" type="QString" value="P2"/>
       </Option>
       <Option type="Map">
        <Option name="P3: near a named place" type="QString" value="P3"/>
       </Option>
       <Option type="Map">
        <Option name="P4: a district named" type="QString" value="P4"/>
       </Option>
       <Option type="Map">
        <Option name="P5: a province named" type="QString" value="P5"/>
       </Option>
       <Option type="Map">
        <Option name="P6: a region or zone named" type="QString" value="P6"/>
       </Option>
       <Option type="Map">
        <Option name="P7: a country named" type="QString" value="P7"/>
       </Option>
       <Option type="Map">
        <Option name="P8: no place named" type="QString" value="P8"/>
       </Option>
      </Option>
     </Option>
    </config>
   </editWidget>
  </field>
 </fieldConfiguration>
 <aliases>
  <alias index="1" field="id" name="Id"/>
  <alias index="2" field="layer" name="Layer"/>
  <alias index="3" field="type" name="Type"/>
  <alias index="4" field="mode" name="Mode"/>
  <alias index="5" field="actor" name="Actor"/>
  <alias index="6" field="target" name="Target"/>
  <alias index="7" field="date_from" name="From"/>
  <alias index="8" field="date_to" name="To"/>
  <alias index="9" field="time_prec" name="Time precision"/>
  <alias index="10" field="as_of" name="As of"/>
  <alias index="11" field="place" name="Place"/>
  <alias index="12" field="place_local" name="Place, local name"/>
  <alias index="13" field="place_id" name="Place id"/>
  <alias index="14" field="admin1" name="First-order unit"/>
  <alias index="15" field="country" name="Country"/>
  <alias index="16" field="geo_prec" name="Place precision"/>
  <alias index="17" field="unc_m" name="Uncertainty, metres"/>
  <alias index="18" field="geom_role" name="What the geometry is"/>
  <alias index="19" field="status" name="Status"/>
  <alias index="20" field="killed_low" name="Killed, low"/>
  <alias index="21" field="killed_best" name="Killed, best"/>
  <alias index="22" field="killed_high" name="Killed, high"/>
  <alias index="23" field="wounded_low" name="Wounded, low"/>
  <alias index="24" field="wounded_best" name="Wounded, best"/>
  <alias index="25" field="claims" name="Claims"/>
  <alias index="26" field="source" name="Source"/>
  <alias index="27" field="source_url" name="Source address"/>
  <alias index="28" field="quote" name="Quotation"/>
  <alias index="29" field="doc" name="Document"/>
  <alias index="30" field="span_start" name="Quotation starts"/>
  <alias index="31" field="span_end" name="Quotation ends"/>
  <alias index="32" field="rule" name="Rule"/>
  <alias index="33" field="confidence" name="Confidence"/>
  <alias index="34" field="licence" name="Licence"/>
  <alias index="35" field="disclaimer" name="Disclaimer"/>
  <alias index="36" field="sidc" name="Military symbol code"/>
  <alias index="37" field="icon" name="Icon"/>
 </aliases>
 <editorlayout>tablayout</editorlayout>
 <attributeEditorForm>
  <attributeEditorContainer name="What happened" groupBox="0" columnCount="1" showLabel="1" visibilityExpressionEnabled="0" visibilityExpression="">
   <attributeEditorField name="type" index="3" showLabel="1"/>
   <attributeEditorField name="mode" index="4" showLabel="1"/>
   <attributeEditorField name="actor" index="5" showLabel="1"/>
   <attributeEditorField name="target" index="6" showLabel="1"/>
   <attributeEditorField name="status" index="19" showLabel="1"/>
   <attributeEditorField name="date_from" index="7" showLabel="1"/>
   <attributeEditorField name="date_to" index="8" showLabel="1"/>
   <attributeEditorField name="time_prec" index="9" showLabel="1"/>
   <attributeEditorField name="as_of" index="10" showLabel="1"/>
  </attributeEditorContainer>
  <attributeEditorContainer name="Where" groupBox="0" columnCount="1" showLabel="1" visibilityExpressionEnabled="0" visibilityExpression="">
   <attributeEditorField name="place" index="11" showLabel="1"/>
   <attributeEditorField name="place_local" index="12" showLabel="1"/>
   <attributeEditorField name="admin1" index="14" showLabel="1"/>
   <attributeEditorField name="country" index="15" showLabel="1"/>
   <attributeEditorField name="geo_prec" index="16" showLabel="1"/>
   <attributeEditorField name="unc_m" index="17" showLabel="1"/>
   <attributeEditorField name="geom_role" index="18" showLabel="1"/>
   <attributeEditorField name="place_id" index="13" showLabel="1"/>
  </attributeEditorContainer>
  <attributeEditorContainer name="Who says what" groupBox="0" columnCount="1" showLabel="1" visibilityExpressionEnabled="0" visibilityExpression="">
   <attributeEditorField name="killed_low" index="20" showLabel="1"/>
   <attributeEditorField name="killed_best" index="21" showLabel="1"/>
   <attributeEditorField name="killed_high" index="22" showLabel="1"/>
   <attributeEditorField name="wounded_low" index="23" showLabel="1"/>
   <attributeEditorField name="wounded_best" index="24" showLabel="1"/>
  </attributeEditorContainer>
  <attributeEditorContainer name="Source" groupBox="0" columnCount="1" showLabel="1" visibilityExpressionEnabled="0" visibilityExpression="">
   <attributeEditorField name="quote" index="28" showLabel="1"/>
   <attributeEditorField name="source" index="26" showLabel="1"/>
   <attributeEditorField name="source_url" index="27" showLabel="1"/>
   <attributeEditorField name="doc" index="29" showLabel="1"/>
   <attributeEditorField name="span_start" index="30" showLabel="1"/>
   <attributeEditorField name="span_end" index="31" showLabel="1"/>
   <attributeEditorField name="rule" index="32" showLabel="1"/>
   <attributeEditorField name="confidence" index="33" showLabel="1"/>
   <attributeEditorField name="licence" index="34" showLabel="1"/>
   <attributeEditorField name="disclaimer" index="35" showLabel="1"/>
  </attributeEditorContainer>
 </attributeEditorForm>
 <previewExpression>&quot;name&quot;</previewExpression>
 <mapTip>&lt;b&gt;[% replace(replace(coalesce(&quot;place&quot;, ''), '&amp;', '&amp;amp;'), '&lt;', '&amp;lt;') %]&lt;/b&gt; ([% replace(replace(coalesce(&quot;type&quot;, ''), '&amp;', '&amp;amp;'), '&lt;', '&amp;lt;') %], [% replace(replace(coalesce(&quot;status&quot;, ''), '&amp;', '&amp;amp;'), '&lt;', '&amp;lt;') %])&lt;br&gt;[% coalesce(to_string(&quot;date_from&quot;), '?') %] to [% coalesce(to_string(&quot;date_to&quot;), '?') %]&lt;blockquote&gt;[% replace(replace(coalesce(&quot;quote&quot;, ''), '&amp;', '&amp;amp;'), '&lt;', '&amp;lt;') %]&lt;/blockquote&gt;[% replace(replace(coalesce(&quot;source&quot;, ''), '&amp;', '&amp;amp;'), '&lt;', '&amp;lt;') %]</mapTip>
</qgis>
