import MultiPoint from 'ol/geom/MultiPoint';
import type Geometry from 'ol/geom/Geometry';
import MultiPolygon from 'ol/geom/MultiPolygon';
import Polygon from 'ol/geom/Polygon';
import CircleStyle from 'ol/style/Circle';
import Fill from 'ol/style/Fill';
import RegularShape from 'ol/style/RegularShape';
import Stroke from 'ol/style/Stroke';
import Style from 'ol/style/Style';

const PLAIN = [
  new Style({
    fill: new Fill({ color: 'rgba(29,95,191,0.06)' }),
    stroke: new Stroke({ color: '#5b6b80', width: 1 }),
  }),
];
const PICKED = [
  new Style({
    fill: new Fill({ color: 'rgba(29,95,191,0.28)' }),
    stroke: new Stroke({ color: '#0b3d91', width: 3 }),
    zIndex: 5,
  }),
];
const PREVIEW = [
  new Style({
    fill: new Fill({ color: 'rgba(180,83,9,0.12)' }),
    stroke: new Stroke({ color: '#b45309', width: 2, lineDash: [6, 4] }),
  }),
];
const KNIFE = [
  new Style({
    stroke: new Stroke({ color: '#c0143c', width: 3 }),
    image: new CircleStyle({ radius: 5, fill: new Fill({ color: '#c0143c' }) }),
  }),
];
const BORDER = new Stroke({ color: '#071428', width: 2 });
const YELLOW = new Fill({ color: '#ffe066' });
/** A square is a corner, a disc an edge, a ring a free place: told by shape, not by colour alone. */
const SNAPS: Record<string, Style[]> = {
  corner: [
    new Style({
      image: new RegularShape({
        points: 4,
        angle: Math.PI / 4,
        radius: 9,
        fill: YELLOW,
        stroke: BORDER,
      }),
    }),
  ],
  edge: [new Style({ image: new CircleStyle({ radius: 6, fill: YELLOW, stroke: BORDER }) })],
  free: [new Style({ image: new CircleStyle({ radius: 4, stroke: BORDER }) })],
};
const DOT = new CircleStyle({
  radius: 3,
  fill: new Fill({ color: '#ffffff' }),
  stroke: new Stroke({ color: '#0b3d91', width: 1.5 }),
});

const corners = (geometry: Geometry): number[][] => {
  if (geometry instanceof Polygon) return geometry.getCoordinates().flat();
  return geometry instanceof MultiPolygon ? geometry.getCoordinates().flat(2) : [];
};
const CORNERS = [
  new Style({
    image: DOT,
    geometry: (f) => {
      const geometry = f.getGeometry();
      return geometry === undefined ? geometry : new MultiPoint(corners(geometry as Geometry));
    },
  }),
];

/** A grid of a draft. */
export const draftStyles = (picked: boolean): Style[] => (picked ? PICKED : PLAIN);

/** Its corners. */
export const cornerStyles = (): Style[] => CORNERS;

/** A grid as it would be. */
export const previewStyles = (): Style[] => PREVIEW;

/** The line that is drawn. */
export const knifeStyles = (): Style[] => KNIFE;

/** Where the pointer would come to lie. */
export const snapStyles = (kind: string): Style[] => SNAPS[kind] ?? [];
