import CircleStyle from 'ol/style/Circle';
import Fill from 'ol/style/Fill';
import RegularShape from 'ol/style/RegularShape';
import Stroke from 'ol/style/Stroke';
import Style from 'ol/style/Style';
import Text from 'ol/style/Text';
import { PALETTES, type MapTheme } from './style';

const FONT = '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif';

function label(
  theme: MapTheme,
  text: string,
  weight: number,
  size: number,
  dot?: CircleStyle,
): Style {
  const palette = PALETTES[theme];
  return new Style({
    image: dot,
    text: new Text({
      text,
      font: `${weight} ${size}px ${FONT}`,
      fill: new Fill({ color: palette.label }),
      stroke: new Stroke({ color: palette.halo, width: 3 }),
      offsetY: dot === undefined ? 0 : -11,
    }),
  });
}

const DOT = new CircleStyle({
  radius: 3,
  fill: new Fill({ color: '#5b6b80' }),
  stroke: new Stroke({ color: '#ffffff', width: 1 }),
});

/** Name of a road, an estate, a landmark: roads without a dot, a road has no one place. */
export function placeNameStyle(theme: MapTheme, kind: string, text: string): Style {
  if (kind === 'ROAD') return label(theme, text, 400, 11);
  return label(theme, text, kind === 'LANDMARK' ? 600 : 500, kind === 'BUILDING' ? 11 : 12, DOT);
}

/** Colours of a base map of shapes: water, green, built up, roads. */
const GROUNDS: Record<MapTheme, { [kind: string]: string }> = {
  light: { water: '#c6dcf0', green: '#dcebd5', built: '#e4e2dc', road: '#ffffff', edge: '#b9bfc8' },
  dark: { water: '#123a63', green: '#1b3d3a', built: '#1c3150', road: '#3a5478', edge: '#2a4468' },
};

/** Layers of the usual schemes of vector tiles by what their names begin with or hold. */
const SORTS: [RegExp, string][] = [
  [/water|ocean|river/, 'water'],
  [/park|landcover|landuse|wood|green/, 'green'],
  [/building/, 'built'],
  [/road|transport|street|rail/, 'road'],
];

/** Draws a feature of whatever base map of shapes there is, plainly; names where it has some. */
export function groundStyle(
  theme: MapTheme,
  feature: { get(key: string): unknown; getGeometry(): unknown },
): Style | undefined {
  const layer = String(feature.get('layer'));
  const kind = (feature.getGeometry() as { getType(): string } | undefined)?.getType() ?? '';
  const colours = GROUNDS[theme];
  if (kind.endsWith('Point')) {
    const text = feature.get('name:zh') ?? feature.get('name');
    return typeof text === 'string' ? label(theme, text, 500, 11) : undefined;
  }
  const sort = SORTS.find(([words]) => words.test(layer))?.[1];
  if (kind.endsWith('Polygon')) {
    if (sort === undefined || sort === 'road') return undefined;
    return new Style({ fill: new Fill({ color: colours[sort] ?? '' }) });
  }
  const line = sort === 'water' || sort === 'road' ? sort : 'edge';
  const width = line === 'road' ? 2 : 1;
  return new Style({ stroke: new Stroke({ color: colours[line] ?? '', width }) });
}

const DIAMOND: Record<string, string> = {
  CONSTRUCTION: '#0b6e4f',
  DEMOLITION: '#8a3ffc',
  PROPERTY: '#005d9e',
};

/** A project: a broken outline, and a diamond in the colour of its kind with its words. */
export function projectStyle(
  theme: MapTheme,
  feature: { get(key: string): unknown },
  words: (name: string, kind: string, stage: string) => string,
): Style {
  const text = (key: string) => String(feature.get(key) ?? '');
  if (feature.get('layer') === 'projectAreas') {
    const stroke = new Stroke({ color: '#8a3ffc', width: 2.5, lineDash: [8, 5] });
    return new Style({ stroke, fill: new Fill({ color: 'rgba(138,63,252,0.12)' }) });
  }
  const said = label(theme, words(text('name'), text('kind'), text('stage')), 600, 12);
  said.getText()?.setOffsetY(-15);
  said.setImage(
    new RegularShape({
      points: 4,
      radius: 8,
      fill: new Fill({ color: DIAMOND[text('kind')] ?? '#5b6b80' }),
      stroke: new Stroke({ color: '#ffffff', width: 2 }),
    }),
  );
  return said;
}
