<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.0" styleCategories="AllStyleCategories">
 <temporal enabled="1" mode="2" startField="date_from" endField="date_to" limitMode="1" durationUnit="d" fixedDuration="0" durationField="" startExpression="" endExpression="" accumulate="0"/>
 <renderer-v2 type="RuleRenderer" symbollevels="0" enableorderby="0" forceraster="0">
  <rules key="rules">
   <rule key="rule-0" symbol="0" label="Troop advance, in the zone" filter="coalesce(&quot;type&quot;, '') IN ('advance') AND coalesce(&quot;geo_prec&quot;, '') IN ('P6') AND coalesce(&quot;geom_role&quot;, '') IN ('area') AND coalesce(&quot;status&quot;, '') IN ('reported') AND coalesce(&quot;place_id&quot;, '') IN ('the zone')" scalemaxdenom="0"/>
   <rule key="rule-1" symbol="1" label="Troop advance, extent not given" filter="coalesce(&quot;type&quot;, '') IN ('advance') AND coalesce(&quot;geo_prec&quot;, '') IN ('P6') AND coalesce(&quot;geom_role&quot;, '') IN ('fuzzy_area') AND coalesce(&quot;status&quot;, '') IN ('reported') AND NOT coalesce(&quot;place_id&quot;, '') IN ('the zone')" scalemaxdenom="0"/>
  </rules>
  <symbols>
   <symbol type="fill" name="0" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleFill" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="color" type="QString" value="106,42,156,0"/>
      <Option name="style" type="QString" value="no"/>
      <Option name="outline_style" type="QString" value="no"/>
      <Option name="outline_color" type="QString" value="0,0,0,0"/>
      <Option name="outline_width" type="QString" value="0"/>
      <Option name="outline_width_unit" type="QString" value="MM"/>
      <Option name="joinstyle" type="QString" value="round"/>
     </Option>
    </layer>
    <layer class="LinePatternFill" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="angle" type="QString" value="135"/>
      <Option name="distance" type="QString" value="1.111"/>
      <Option name="distance_unit" type="QString" value="MM"/>
     </Option>
     <symbol type="line" name="@hatch" alpha="1" clip_to_extent="1" force_rhr="0">
      <layer class="SimpleLine" enabled="1" locked="0" pass="0">
       <Option type="Map">
        <Option name="line_color" type="QString" value="106,42,156,204"/>
        <Option name="line_style" type="QString" value="solid"/>
        <Option name="line_width" type="QString" value="0.331"/>
        <Option name="line_width_unit" type="QString" value="MM"/>
        <Option name="capstyle" type="QString" value="round"/>
        <Option name="joinstyle" type="QString" value="round"/>
        <Option name="customdash" type="QString" value="5;2"/>
        <Option name="customdash_unit" type="QString" value="MM"/>
        <Option name="use_custom_dash" type="QString" value="0"/>
       </Option>
      </layer>
     </symbol>
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
        <Option name="name" type="QString" value="base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZlcnNpb249IjEuMSIgd2lkdGg9IjMzIiBoZWlnaHQ9IjIzIiB2aWV3Qm94PSIwIDAgMzMgMjMiPgo8cGF0aCBkPSJNMCAwTDMzIDBMMzMgMjNMMCAyM1oiIGZpbGw9IiNGRkZGRkYiIGZpbGwtcnVsZT0iZXZlbm9kZCIvPgo8cGF0aCBkPSJNMyAzTDMwIDNMMzAgMjBMMyAyMFoiIGZpbGw9IiNCNEQ0RUEiIGZpbGwtb3BhY2l0eT0iMC44NSIgZmlsbC1ydWxlPSJldmVub2RkIi8+CjxwYXRoIGQ9Ik0yNi43NiAzTDMwIDYuMjRNMjAuODIgM0wzMCAxMi4xOE0xNC44OCAzTDMwIDE4LjEyTTguOTQgM0wyNS45NCAyME0zIDNMMjAgMjBNMyA4Ljk0TDE0LjA2IDIwTTMgMTQuODhMOC4xMiAyMCIgZmlsbD0ibm9uZSIgc3Ryb2tlPSIjNkEyQTlDIiBzdHJva2Utb3BhY2l0eT0iMC44IiBzdHJva2Utd2lkdGg9IjEuMjUiLz4KPHBhdGggZD0iTTMgM0wzMCAzTDMwIDIwTDMgMjBaIiBmaWxsPSJub25lIiBzdHJva2U9IiMxNzY3OUUiIHN0cm9rZS13aWR0aD0iMS41IiBzdHJva2UtbGluZWNhcD0icm91bmQiIHN0cm9rZS1saW5lam9pbj0icm91bmQiLz4KPC9zdmc+Cg=="/>
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
   <symbol type="fill" name="1" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="GeometryGenerator" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="SymbolType" type="QString" value="Fill"/>
      <Option name="geometryModifier" type="QString" value="coalesce(try(difference($geometry, buffer(aggregate('sitmap_ground_occupied', 'collect', $geometry), 0))), $geometry)"/>
      <Option name="units" type="QString" value="MapUnit"/>
     </Option>
     <symbol type="fill" name="@tint" alpha="1" clip_to_extent="1" force_rhr="0">
      <layer class="ShapeburstFill" enabled="1" locked="0" pass="0">
       <Option type="Map">
        <Option name="color" type="QString" value="106,42,156,0"/>
        <Option name="color_type" type="QString" value="0"/>
        <Option name="gradient_color2" type="QString" value="106,42,156,41"/>
        <Option name="use_whole_shape" type="QString" value="0"/>
        <Option name="max_distance" type="QString" value="6.879"/>
        <Option name="distance_unit" type="QString" value="MM"/>
        <Option name="ignore_rings" type="QString" value="1"/>
       </Option>
      </layer>
     </symbol>
    </layer>
    <layer class="GeometryGenerator" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="SymbolType" type="QString" value="Fill"/>
      <Option name="geometryModifier" type="QString" value="coalesce(try(difference(coalesce(try(difference(coalesce(try(difference(coalesce(try(difference($geometry, buffer(aggregate('sitmap_ground_occupied', 'collect', $geometry), 0))), $geometry), buffer(aggregate('sitmap_layer_strike_sites_areas', 'collect', $geometry, &quot;geom_role&quot; = 'area'), 0))), coalesce(try(difference($geometry, buffer(aggregate('sitmap_ground_occupied', 'collect', $geometry), 0))), $geometry)), buffer(aggregate('sitmap_layer_clashes_areas', 'collect', $geometry, &quot;geom_role&quot; = 'area'), 0))), coalesce(try(difference(coalesce(try(difference($geometry, buffer(aggregate('sitmap_ground_occupied', 'collect', $geometry), 0))), $geometry), buffer(aggregate('sitmap_layer_strike_sites_areas', 'collect', $geometry, &quot;geom_role&quot; = 'area'), 0))), coalesce(try(difference($geometry, buffer(aggregate('sitmap_ground_occupied', 'collect', $geometry), 0))), $geometry))), buffer(aggregate('sitmap_layer_advance_points_areas', 'collect', $geometry, &quot;geom_role&quot; = 'area'), 0))), coalesce(try(difference(coalesce(try(difference(coalesce(try(difference($geometry, buffer(aggregate('sitmap_ground_occupied', 'collect', $geometry), 0))), $geometry), buffer(aggregate('sitmap_layer_strike_sites_areas', 'collect', $geometry, &quot;geom_role&quot; = 'area'), 0))), coalesce(try(difference($geometry, buffer(aggregate('sitmap_ground_occupied', 'collect', $geometry), 0))), $geometry)), buffer(aggregate('sitmap_layer_clashes_areas', 'collect', $geometry, &quot;geom_role&quot; = 'area'), 0))), coalesce(try(difference(coalesce(try(difference($geometry, buffer(aggregate('sitmap_ground_occupied', 'collect', $geometry), 0))), $geometry), buffer(aggregate('sitmap_layer_strike_sites_areas', 'collect', $geometry, &quot;geom_role&quot; = 'area'), 0))), coalesce(try(difference($geometry, buffer(aggregate('sitmap_ground_occupied', 'collect', $geometry), 0))), $geometry))))"/>
      <Option name="units" type="QString" value="MapUnit"/>
     </Option>
     <symbol type="fill" name="@dots" alpha="1" clip_to_extent="1" force_rhr="0">
      <layer class="PointPatternFill" enabled="1" locked="0" pass="0">
       <Option type="Map">
        <Option name="distance_x" type="QString" value="2.249"/>
        <Option name="distance_x_unit" type="QString" value="MM"/>
        <Option name="distance_y" type="QString" value="1.948"/>
        <Option name="distance_y_unit" type="QString" value="MM"/>
        <Option name="displacement_x" type="QString" value="1.124"/>
        <Option name="displacement_x_unit" type="QString" value="MM"/>
       </Option>
       <symbol type="marker" name="@dot" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
         <Option type="Map">
          <Option name="name" type="QString" value="circle"/>
          <Option name="color" type="QString" value="106,42,156,191"/>
          <Option name="outline_color" type="QString" value="0,0,0,255"/>
          <Option name="outline_style" type="QString" value="no"/>
          <Option name="outline_width" type="QString" value="0"/>
          <Option name="outline_width_unit" type="QString" value="MM"/>
          <Option name="size" type="QString" value="0.582"/>
          <Option name="size_unit" type="QString" value="MM"/>
         </Option>
        </layer>
       </symbol>
      </layer>
     </symbol>
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
        <Option name="name" type="QString" value="base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZlcnNpb249IjEuMSIgd2lkdGg9IjMzIiBoZWlnaHQ9IjIzIiB2aWV3Qm94PSIwIDAgMzMgMjMiPgo8cGF0aCBkPSJNMCAwTDMzIDBMMzMgMjNMMCAyM1oiIGZpbGw9IiNGRkZGRkYiIGZpbGwtcnVsZT0iZXZlbm9kZCIvPgo8cGF0aCBkPSJNOS41IDEuNUwyMy41IDEuNUMyNy45MiAxLjUgMzEuNSA1LjA4IDMxLjUgOS41TDMxLjUgMTMuNUMzMS41IDE3LjkyIDI3LjkyIDIxLjUgMjMuNSAyMS41TDkuNSAyMS41QzUuMDggMjEuNSAxLjUgMTcuOTIgMS41IDEzLjVMMS41IDkuNUMxLjUgNS4wOCA1LjA4IDEuNSA5LjUgMS41WiIgZmlsbD0iIzZBMkE5QyIgZmlsbC1vcGFjaXR5PSIwLjAzIiBmaWxsLXJ1bGU9ImV2ZW5vZGQiLz4KPHBhdGggZD0iTTkuNjggMi40TDIzLjMyIDIuNEMyNy4zNCAyLjQgMzAuNiA1LjY2IDMwLjYgOS42OEwzMC42IDEzLjMyQzMwLjYgMTcuMzQgMjcuMzQgMjAuNiAyMy4zMiAyMC42TDkuNjggMjAuNkM1LjY2IDIwLjYgMi40IDE3LjM0IDIuNCAxMy4zMkwyLjQgOS42OEMyLjQgNS42NiA1LjY2IDIuNCA5LjY4IDIuNFoiIGZpbGw9IiM2QTJBOUMiIGZpbGwtb3BhY2l0eT0iMC4wMyIgZmlsbC1ydWxlPSJldmVub2RkIi8+CjxwYXRoIGQ9Ik05Ljg2IDMuM0wyMy4xNCAzLjNDMjYuNzYgMy4zIDI5LjcgNi4yNCAyOS43IDkuODZMMjkuNyAxMy4xNEMyOS43IDE2Ljc2IDI2Ljc2IDE5LjcgMjMuMTQgMTkuN0w5Ljg2IDE5LjdDNi4yNCAxOS43IDMuMyAxNi43NiAzLjMgMTMuMTRMMy4zIDkuODZDMy4zIDYuMjQgNi4yNCAzLjMgOS44NiAzLjNaIiBmaWxsPSIjNkEyQTlDIiBmaWxsLW9wYWNpdHk9IjAuMDMiIGZpbGwtcnVsZT0iZXZlbm9kZCIvPgo8cGF0aCBkPSJNMTAuMDQgNC4yTDIyLjk2IDQuMkMyNi4xOSA0LjIgMjguOCA2LjgxIDI4LjggMTAuMDRMMjguOCAxMi45NkMyOC44IDE2LjE5IDI2LjE5IDE4LjggMjIuOTYgMTguOEwxMC4wNCAxOC44QzYuODEgMTguOCA0LjIgMTYuMTkgNC4yIDEyLjk2TDQuMiAxMC4wNEM0LjIgNi44MSA2LjgxIDQuMiAxMC4wNCA0LjJaIiBmaWxsPSIjNkEyQTlDIiBmaWxsLW9wYWNpdHk9IjAuMDMiIGZpbGwtcnVsZT0iZXZlbm9kZCIvPgo8cGF0aCBkPSJNMTAuMjIgNS4xTDIyLjc4IDUuMUMyNS42MSA1LjEgMjcuOSA3LjM5IDI3LjkgMTAuMjJMMjcuOSAxMi43OEMyNy45IDE1LjYxIDI1LjYxIDE3LjkgMjIuNzggMTcuOUwxMC4yMiAxNy45QzcuMzkgMTcuOSA1LjEgMTUuNjEgNS4xIDEyLjc4TDUuMSAxMC4yMkM1LjEgNy4zOSA3LjM5IDUuMSAxMC4yMiA1LjFaIiBmaWxsPSIjNkEyQTlDIiBmaWxsLW9wYWNpdHk9IjAuMDMiIGZpbGwtcnVsZT0iZXZlbm9kZCIvPgo8cGF0aCBkPSJNMTAuNCA2TDIyLjYgNkMyNS4wMyA2IDI3IDcuOTcgMjcgMTAuNEwyNyAxMi42QzI3IDE1LjAzIDI1LjAzIDE3IDIyLjYgMTdMMTAuNCAxN0M3Ljk3IDE3IDYgMTUuMDMgNiAxMi42TDYgMTAuNEM2IDcuOTcgNy45NyA2IDEwLjQgNloiIGZpbGw9IiM2QTJBOUMiIGZpbGwtb3BhY2l0eT0iMC4wMyIgZmlsbC1ydWxlPSJldmVub2RkIi8+CjxwYXRoIGQ9Ik0xMC41OCA2LjlMMjIuNDIgNi45QzI0LjQ1IDYuOSAyNi4xIDguNTUgMjYuMSAxMC41OEwyNi4xIDEyLjQyQzI2LjEgMTQuNDUgMjQuNDUgMTYuMSAyMi40MiAxNi4xTDEwLjU4IDE2LjFDOC41NSAxNi4xIDYuOSAxNC40NSA2LjkgMTIuNDJMNi45IDEwLjU4QzYuOSA4LjU1IDguNTUgNi45IDEwLjU4IDYuOVoiIGZpbGw9IiM2QTJBOUMiIGZpbGwtb3BhY2l0eT0iMC4wMyIgZmlsbC1ydWxlPSJldmVub2RkIi8+CjxwYXRoIGQ9Ik0xMC43NiA3LjhMMjIuMjQgNy44QzIzLjg3IDcuOCAyNS4yIDkuMTMgMjUuMiAxMC43NkwyNS4yIDEyLjI0QzI1LjIgMTMuODcgMjMuODcgMTUuMiAyMi4yNCAxNS4yTDEwLjc2IDE1LjJDOS4xMyAxNS4yIDcuOCAxMy44NyA3LjggMTIuMjRMNy44IDEwLjc2QzcuOCA5LjEzIDkuMTMgNy44IDEwLjc2IDcuOFoiIGZpbGw9IiM2QTJBOUMiIGZpbGwtb3BhY2l0eT0iMC4wMyIgZmlsbC1ydWxlPSJldmVub2RkIi8+CjxwYXRoIGQ9Ik0zLjEgNC43OUwzLjEgNC43OUMzLjQyIDQuNzkgMy42OCA1LjA1IDMuNjggNS4zN0wzLjY4IDUuMzdDMy42OCA1LjY5IDMuNDIgNS45NSAzLjEgNS45NUwzLjEgNS45NUMyLjc4IDUuOTUgMi41MiA1LjY5IDIuNTIgNS4zN0wyLjUyIDUuMzdDMi41MiA1LjA1IDIuNzggNC43OSAzLjEgNC43OVpNOS4zIDQuMjdMOS4zIDQuMjdDOS45MSA0LjI3IDEwLjQgNC43NiAxMC40IDUuMzdMMTAuNCA1LjM3QzEwLjQgNS45OCA5LjkxIDYuNDcgOS4zIDYuNDdMOS4zIDYuNDdDOC42OSA2LjQ3IDguMiA1Ljk4IDguMiA1LjM3TDguMiA1LjM3QzguMiA0Ljc2IDguNjkgNC4yNyA5LjMgNC4yN1pNMTUuNSA0LjI3TDE1LjUgNC4yN0MxNi4xMSA0LjI3IDE2LjYgNC43NiAxNi42IDUuMzdMMTYuNiA1LjM3QzE2LjYgNS45OCAxNi4xMSA2LjQ3IDE1LjUgNi40N0wxNS41IDYuNDdDMTQuODkgNi40NyAxNC40IDUuOTggMTQuNCA1LjM3TDE0LjQgNS4zN0MxNC40IDQuNzYgMTQuODkgNC4yNyAxNS41IDQuMjdaTTIxLjcgNC4yN0wyMS43IDQuMjdDMjIuMzEgNC4yNyAyMi44IDQuNzYgMjIuOCA1LjM3TDIyLjggNS4zN0MyMi44IDUuOTggMjIuMzEgNi40NyAyMS43IDYuNDdMMjEuNyA2LjQ3QzIxLjA5IDYuNDcgMjAuNiA1Ljk4IDIwLjYgNS4zN0wyMC42IDUuMzdDMjAuNiA0Ljc2IDIxLjA5IDQuMjcgMjEuNyA0LjI3Wk0yNy45IDQuMjlMMjcuOSA0LjI5QzI4LjUgNC4yOSAyOC45OCA0Ljc3IDI4Ljk4IDUuMzdMMjguOTggNS4zN0MyOC45OCA1Ljk3IDI4LjUgNi40NSAyNy45IDYuNDVMMjcuOSA2LjQ1QzI3LjMgNi40NSAyNi44MiA1Ljk3IDI2LjgyIDUuMzdMMjYuODIgNS4zN0MyNi44MiA0Ljc3IDI3LjMgNC4yOSAyNy45IDQuMjlaTTYuMiA5LjY0TDYuMiA5LjY0QzYuODEgOS42NCA3LjMgMTAuMTMgNy4zIDEwLjc0TDcuMyAxMC43NEM3LjMgMTEuMzUgNi44MSAxMS44NCA2LjIgMTEuODRMNi4yIDExLjg0QzUuNTkgMTEuODQgNS4xIDExLjM1IDUuMSAxMC43NEw1LjEgMTAuNzRDNS4xIDEwLjEzIDUuNTkgOS42NCA2LjIgOS42NFpNMTIuNCA5LjY0TDEyLjQgOS42NEMxMy4wMSA5LjY0IDEzLjUgMTAuMTMgMTMuNSAxMC43NEwxMy41IDEwLjc0QzEzLjUgMTEuMzUgMTMuMDEgMTEuODQgMTIuNCAxMS44NEwxMi40IDExLjg0QzExLjc5IDExLjg0IDExLjMgMTEuMzUgMTEuMyAxMC43NEwxMS4zIDEwLjc0QzExLjMgMTAuMTMgMTEuNzkgOS42NCAxMi40IDkuNjRaTTE4LjYgOS42NEwxOC42IDkuNjRDMTkuMjEgOS42NCAxOS43IDEwLjEzIDE5LjcgMTAuNzRMMTkuNyAxMC43NEMxOS43IDExLjM1IDE5LjIxIDExLjg0IDE4LjYgMTEuODRMMTguNiAxMS44NEMxNy45OSAxMS44NCAxNy41IDExLjM1IDE3LjUgMTAuNzRMMTcuNSAxMC43NEMxNy41IDEwLjEzIDE3Ljk5IDkuNjQgMTguNiA5LjY0Wk0yNC44IDkuNjRMMjQuOCA5LjY0QzI1LjQxIDkuNjQgMjUuOSAxMC4xMyAyNS45IDEwLjc0TDI1LjkgMTAuNzRDMjUuOSAxMS4zNSAyNS40MSAxMS44NCAyNC44IDExLjg0TDI0LjggMTEuODRDMjQuMTkgMTEuODQgMjMuNyAxMS4zNSAyMy43IDEwLjc0TDIzLjcgMTAuNzRDMjMuNyAxMC4xMyAyNC4xOSA5LjY0IDI0LjggOS42NFpNMy4xIDE1LjUzTDMuMSAxNS41M0MzLjQyIDE1LjUzIDMuNjggMTUuNzkgMy42OCAxNi4xMUwzLjY4IDE2LjExQzMuNjggMTYuNDMgMy40MiAxNi42OSAzLjEgMTYuNjlMMy4xIDE2LjY5QzIuNzggMTYuNjkgMi41MiAxNi40MyAyLjUyIDE2LjExTDIuNTIgMTYuMTFDMi41MiAxNS43OSAyLjc4IDE1LjUzIDMuMSAxNS41M1pNOS4zIDE1LjAxTDkuMyAxNS4wMUM5LjkxIDE1LjAxIDEwLjQgMTUuNSAxMC40IDE2LjExTDEwLjQgMTYuMTFDMTAuNCAxNi43MiA5LjkxIDE3LjIxIDkuMyAxNy4yMUw5LjMgMTcuMjFDOC42OSAxNy4yMSA4LjIgMTYuNzIgOC4yIDE2LjExTDguMiAxNi4xMUM4LjIgMTUuNSA4LjY5IDE1LjAxIDkuMyAxNS4wMVpNMTUuNSAxNS4wMUwxNS41IDE1LjAxQzE2LjExIDE1LjAxIDE2LjYgMTUuNSAxNi42IDE2LjExTDE2LjYgMTYuMTFDMTYuNiAxNi43MiAxNi4xMSAxNy4yMSAxNS41IDE3LjIxTDE1LjUgMTcuMjFDMTQuODkgMTcuMjEgMTQuNCAxNi43MiAxNC40IDE2LjExTDE0LjQgMTYuMTFDMTQuNCAxNS41IDE0Ljg5IDE1LjAxIDE1LjUgMTUuMDFaTTIxLjcgMTUuMDFMMjEuNyAxNS4wMUMyMi4zMSAxNS4wMSAyMi44IDE1LjUgMjIuOCAxNi4xMUwyMi44IDE2LjExQzIyLjggMTYuNzIgMjIuMzEgMTcuMjEgMjEuNyAxNy4yMUwyMS43IDE3LjIxQzIxLjA5IDE3LjIxIDIwLjYgMTYuNzIgMjAuNiAxNi4xMUwyMC42IDE2LjExQzIwLjYgMTUuNSAyMS4wOSAxNS4wMSAyMS43IDE1LjAxWk0yNy45IDE1LjAzTDI3LjkgMTUuMDNDMjguNSAxNS4wMyAyOC45OCAxNS41MSAyOC45OCAxNi4xMUwyOC45OCAxNi4xMUMyOC45OCAxNi43IDI4LjUgMTcuMTkgMjcuOSAxNy4xOUwyNy45IDE3LjE5QzI3LjMgMTcuMTkgMjYuODIgMTYuNyAyNi44MiAxNi4xMUwyNi44MiAxNi4xMUMyNi44MiAxNS41MSAyNy4zIDE1LjAzIDI3LjkgMTUuMDNaIiBmaWxsPSIjNkEyQTlDIiBmaWxsLW9wYWNpdHk9IjAuOCIgZmlsbC1ydWxlPSJldmVub2RkIi8+Cjwvc3ZnPgo="/>
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
 <previewExpression>&quot;place&quot;</previewExpression>
 <mapTip>&lt;b&gt;[% replace(replace(coalesce(&quot;place&quot;, ''), '&amp;', '&amp;amp;'), '&lt;', '&amp;lt;') %]&lt;/b&gt; ([% replace(replace(coalesce(&quot;type&quot;, ''), '&amp;', '&amp;amp;'), '&lt;', '&amp;lt;') %], [% replace(replace(coalesce(&quot;status&quot;, ''), '&amp;', '&amp;amp;'), '&lt;', '&amp;lt;') %])&lt;br&gt;[% coalesce(to_string(&quot;date_from&quot;), '?') %] to [% coalesce(to_string(&quot;date_to&quot;), '?') %]&lt;blockquote&gt;[% replace(replace(coalesce(&quot;quote&quot;, ''), '&amp;', '&amp;amp;'), '&lt;', '&amp;lt;') %]&lt;/blockquote&gt;[% replace(replace(coalesce(&quot;source&quot;, ''), '&amp;', '&amp;amp;'), '&lt;', '&amp;lt;') %]</mapTip>
</qgis>
