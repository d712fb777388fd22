import CircleStyle from 'ol/style/Circle';
import Fill from 'ol/style/Fill';
import Stroke from 'ol/style/Stroke';
import Style from 'ol/style/Style';
import Text from 'ol/style/Text';
import { PALETTES, type MapTheme, type Palette } from './palette';

export { PALETTES, type MapTheme } from './palette';

/** Outlines of places: how wide, how large their names, how far above the middle those stand. */
export type Outline = [width: number, labelSize?: number, lift?: number];

type Mark = (pen: CanvasRenderingContext2D, size: number) => void;

const diagonal: Mark = (pen, size) => {
  pen.moveTo(-1, size + 1);
  pen.lineTo(size + 1, -1);
};

const MARKS: (Mark | null)[] = [
  null,
  null,
  (pen, size) => {
    pen.moveTo(0, size / 2);
    pen.lineTo(size, size / 2);
  },
  diagonal,
  (pen, size) => {
    diagonal(pen, size);
    pen.moveTo(-1, -1);
    pen.lineTo(size + 1, size + 1);
  },
];

/** Fill of a level: its colour, and from yellow on a hatch that grows denser with the level. */
function levelFill(level: number, palette: Palette, weak = false): Fill {
  const colour = `${palette.levels[level] ?? palette.levels[0]}${weak ? 'a6' : ''}`;
  const mark = MARKS[level];
  if (mark === null || mark === undefined) return new Fill({ color: colour });
  const size = 8;
  const canvas = document.createElement('canvas');
  canvas.width = size;
  canvas.height = size;
  const pen = canvas.getContext('2d');
  if (pen === null) return new Fill({ color: colour });
  pen.fillStyle = colour;
  pen.fillRect(0, 0, size, size);
  pen.strokeStyle = level === 4 ? palette.hatch : 'rgba(7,20,40,0.35)';
  pen.lineWidth = 1.2;
  pen.beginPath();
  mark(pen, size);
  pen.stroke();
  return new Fill({ color: pen.createPattern(canvas, 'repeat') ?? colour });
}

/** One style per level, made once and shared by all grids; dim ones stand outside the chosen area. */
export function levelStyles(theme: MapTheme, dim = false): Style[] {
  const palette = PALETTES[theme];
  const stroke = new Stroke({ color: palette.line, width: 0.8 });
  if (dim) {
    const far = (level: number) => new Fill({ color: `${palette.levels[level]}33` });
    return [0, 1, 2, 3, 4].map((level) => new Style({ fill: far(level), stroke }));
  }
  return [0, 1, 2, 3, 4].map((level) => new Style({ fill: levelFill(level, palette), stroke }));
}

/** As {@link levelStyles} for places with little data behind them: paler, with a broken edge. */
export function weakStyles(theme: MapTheme): Style[] {
  const palette = PALETTES[theme];
  const stroke = new Stroke({ color: palette.label, width: 1.4, lineDash: [3, 3] });
  return [0, 1, 2, 3, 4].map((level) =>
    level === 0
      ? new Style({
          fill: levelFill(0, palette),
          stroke: new Stroke({ color: palette.line, width: 0.8 }),
        })
      : new Style({ fill: levelFill(level, palette, true), stroke, zIndex: 2 }),
  );
}

/** As {@link levelStyles} above a base map: what has no level is clear, but can be picked. */
export function clearedStyles(theme: MapTheme, dim = false): Style[] {
  const [, ...rest] = levelStyles(theme, dim);
  const stroke = new Stroke({ color: PALETTES[theme].outline, width: 0.8 });
  return [new Style({ fill: new Fill({ color: 'rgba(255,255,255,0.01)' }), stroke }), ...rest];
}

/** Outline of a higher place: a soft glow below a fine line. */
export function outlineStyles(theme: MapTheme, width: number): Style[] {
  const palette = PALETTES[theme];
  return [
    new Style({ stroke: new Stroke({ color: palette.glow, width: width * 3.5 }) }),
    new Style({ stroke: new Stroke({ color: palette.outline, width }) }),
  ];
}

/** What a map leaves out of a name: everybody knows that these are streets and communities. */
const RANK = /(街道办事处|街道|社区居委会|社区居民委员会|社区|居委会|村委会|村民委员会)$/;

/**
 * Name of a place without its rank, drawn with the system's fonts.
 *
 * @param lift pixels above the middle, where marks would cover it
 */
export function labelStyle(theme: MapTheme, name: string, size: number, lift = 0): Style {
  const palette = PALETTES[theme];
  const text = name.replace(RANK, '') || name;
  return new Style({
    text: new Text({
      text,
      font: `600 ${size}px "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif`,
      fill: new Fill({ color: palette.label }),
      stroke: new Stroke({ color: palette.halo, width: 3 }),
      overflow: false,
      offsetY: -lift,
    }),
  });
}

/** Mark around picked or hovered grids. */
export function pickedStyles(theme: MapTheme): Style[] {
  const palette = PALETTES[theme];
  return [
    new Style({ stroke: new Stroke({ color: palette.halo, width: 6 }), zIndex: 8 }),
    new Style({ stroke: new Stroke({ color: palette.picked, width: 3 }), zIndex: 9 }),
  ];
}

const DISC = new Style({
  fill: new Fill({ color: 'rgba(29,95,191,0.16)' }),
  stroke: new Stroke({ color: 'rgba(29,95,191,0.6)', width: 1 }),
});
const PIN = new Style({
  image: new CircleStyle({
    radius: 8,
    fill: new Fill({ color: '#d00000' }),
    stroke: new Stroke({ color: '#ffffff', width: 3 }),
  }),
});

/** Reported point: a pin inside its accuracy disc. */
export function pointStyle(feature: { get(key: string): unknown }): Style {
  return feature.get('disc') === true ? DISC : PIN;
}
