import type OlMap from 'ol/Map';
import { boundingExtent, extend, type Extent } from 'ol/extent';
import type { FeatureLike } from 'ol/Feature';
import MVT from 'ol/format/MVT';
import VectorTileLayer from 'ol/layer/VectorTile';
import { fromLonLat } from 'ol/proj';
import VectorTileSource from 'ol/source/VectorTile';
import type Style from 'ol/style/Style';
import { createXYZ } from 'ol/tilegrid';
import type { GridList } from '@/api/gridList';

/** Finest zoom the server cuts; closer views enlarge these tiles. */
const FINEST = 18;

/** Below so many pixels a side grids are no areas any more: their communities are drawn. */
const SMALLEST_PX = 5;

const EQUATOR_M = 40_075_016.7;

type StyleOf = (feature: FeatureLike) => Style | Style[] | undefined;

/** View zoom from which on grids of this mean size (metres of the map) are worth drawing. */
export function zoomOfGrids(extent: Extent, grids: number): number {
  const [west = 0, south = 0, east = 0, north = 0] = extent;
  const side = Math.sqrt(((east - west) * (north - south)) / Math.max(1, grids));
  if (!(side > 0)) return 0;
  return Math.max(0, Math.ceil(Math.log2((EQUATOR_M / 256) * (SMALLEST_PX / side))));
}

function layer(name: string, version: number, zIndex: number, style: StyleOf): VectorTileLayer {
  const url = `/tiles/${name}/${version}/{z}/{x}/{y}.mvt`;
  // Tiles of 512 pixels: a quarter of the requests, and eight units to a pixel are fine enough.
  const tileGrid = createXYZ({ maxZoom: FINEST, tileSize: 512 });
  const source = new VectorTileSource({ format: new MVT(), url, tileGrid, cacheSize: 256 });
  return new VectorTileLayer({ source, style, zIndex, preload: 1 });
}

/** Thousands of grids as tiles: what the map asks of geometry it never holds as a whole. */
export class GridTiles {
  private readonly boxes = new Map<string, Extent>();
  /** Ordinals of the grids of a community. */
  private readonly below = new Map<string, number[]>();
  private readonly all: Extent;
  private readonly layers: VectorTileLayer[];
  private readonly marks: VectorTileLayer;
  private marked = new Set<string>();

  constructor(
    private readonly map: OlMap,
    list: GridList,
    style: StyleOf,
    picked: () => Style[],
  ) {
    for (const { id, bbox, properties } of list.features) {
      const community = properties.code.slice(0, 12);
      const known = this.below.get(community);
      if (known === undefined) this.below.set(community, [id]);
      else known.push(id);
      if (bbox === undefined) continue;
      const [west, south, east, north] = bbox;
      const box = boundingExtent([fromLonLat([west, south]), fromLonLat([east, north])]);
      this.boxes.set(properties.code, box);
    }
    this.all = [...this.boxes.values()].reduce((sum, box) => extend(sum, box), boundingExtent([]));
    const grids = layer('grids', list.version, 0, style);
    const communities = layer('communities', list.version, 0, style);
    this.marks = layer('grids', list.version, 30, (f) =>
      this.marked.has(String(f.get('code'))) ? picked() : undefined,
    );
    const turn = zoomOfGrids(this.all, list.features.length);
    grids.setMinZoom(turn - 0.01);
    this.marks.setMinZoom(turn - 0.01);
    communities.setMaxZoom(turn - 0.01);
    this.layers = [grids, communities];
    for (const each of [...this.layers, this.marks]) map.addLayer(each);
  }

  /** Draws again, after colours changed. */
  changed(): void {
    for (const each of this.layers) each.changed();
  }

  /** Level of a grid, or the highest among the grids of a community. */
  level(feature: FeatureLike, levels: readonly number[]): number {
    const code = String(feature.get('code'));
    const ordinals = code.length > 12 ? [Number(feature.getId())] : (this.below.get(code) ?? []);
    return ordinals.reduce((most, i) => Math.max(most, levels[i] ?? 0), 0);
  }

  setOpacity(opacity: number): void {
    for (const each of this.layers) each.setOpacity(opacity);
  }

  highlight(codes: readonly string[]): void {
    this.marked = new Set(codes);
    this.marks.changed();
  }

  /** Code of what is drawn at a position: a grid, or from far a community. */
  at(coordinate: number[]): string | null {
    const pixel = this.map.getPixelFromCoordinate(coordinate);
    if (pixel === null) return null;
    const found = this.map.getFeaturesAtPixel(pixel, {
      layerFilter: (l) => this.layers.includes(l as VectorTileLayer),
    })[0];
    return found === undefined ? null : String(found.get('code'));
  }

  /** Box of these grids, or of all when none is named. */
  extent(codes: readonly string[]): Extent {
    if (codes.length === 0) return [...this.all];
    return codes.reduce((sum, code) => {
      const box = this.boxes.get(code);
      return box === undefined ? sum : extend(sum, box);
    }, boundingExtent([]));
  }

  remove(): void {
    for (const each of [...this.layers, this.marks]) this.map.removeLayer(each);
  }
}
