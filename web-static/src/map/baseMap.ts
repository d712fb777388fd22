import type OlMap from 'ol/Map';
import { transformExtent } from 'ol/proj';
import MVT from 'ol/format/MVT';
import type BaseLayer from 'ol/layer/Base';
import TileLayer from 'ol/layer/Tile';
import VectorTileLayer from 'ol/layer/VectorTile';
import VectorTileSource from 'ol/source/VectorTile';
import XYZ from 'ol/source/XYZ';
import { createXYZ } from 'ol/tilegrid';
import type { Basemap } from '@/api/basemap';
import { groundStyle, placeNameStyle, type MapTheme } from './style';

/** Below everything, and names above outlines and below marks. */
const GROUND = -10;
const NAMES = 25;

/** Finest zoom of the names; from it on they are enlarged. */
const FINEST_NAMES = 18;

function address(base: Basemap): string {
  return `/basemap/{z}/{x}/{y}?e=${encodeURIComponent(base.edition)}`;
}

function pictures(base: Basemap): BaseLayer {
  const source = new XYZ({
    url: address(base),
    minZoom: base.minZoom ?? 0,
    maxZoom: base.maxZoom ?? 18,
    transition: 0,
  });
  return new TileLayer({ source, zIndex: GROUND, className: 'base-picture' });
}

function shapes(base: Basemap, theme: MapTheme): BaseLayer {
  const source = new VectorTileSource({
    format: new MVT(),
    url: address(base),
    minZoom: base.minZoom ?? 0,
    maxZoom: base.maxZoom ?? 14,
  });
  return new VectorTileLayer({
    source,
    zIndex: GROUND,
    declutter: true,
    style: (f) => groundStyle(theme, f),
  });
}

function names(theme: MapTheme): BaseLayer {
  const source = new VectorTileSource({
    format: new MVT(),
    url: '/tiles/labels/{z}/{x}/{y}.mvt',
    tileGrid: createXYZ({ maxZoom: FINEST_NAMES, minZoom: 13, tileSize: 512 }),
  });
  return new VectorTileLayer({
    source,
    zIndex: NAMES,
    minZoom: 13,
    declutter: true,
    style: (f) => placeNameStyle(theme, String(f.get('kind')), String(f.get('name'))),
  });
}

/**
 * The ground below the grids: the installation's base map, if it has one, and the names of roads,
 * estates and landmarks unless the base map has shapes, and so names, of its own.
 */
export class Ground {
  private layers: BaseLayer[] = [];

  constructor(private readonly map: OlMap) {}

  /** Shows it; null takes it away. Returns whether something lies below the grids. */
  show(base: Basemap | null, theme: MapTheme): boolean {
    for (const layer of this.layers) this.map.removeLayer(layer);
    this.layers = [];
    if (base === null) return false;
    const there = base.state === 'READY';
    if (there) {
      const layer = base.kind === 'vector' ? shapes(base, theme) : pictures(base);
      if (base.bounds !== null) {
        layer.setExtent(transformExtent(base.bounds, 'EPSG:4326', 'EPSG:3857'));
      }
      this.layers.push(layer);
    }
    if (!there || base.kind === 'raster') this.layers.push(names(theme));
    for (const layer of this.layers) this.map.addLayer(layer);
    return there;
  }
}
