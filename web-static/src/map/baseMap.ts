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
import { groundStyle, placeNameStyle } from './groundStyle';
import { ProjectLayer, type ProjectWords } from './projects';
import type { MapTheme } from './style';

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
 * What lies below and beside the grids: the installation's base map, if it has one, the names of
 * roads, estates and landmarks unless the base map has shapes, and so names, of its own, and
 * projects.
 */
export class Ground {
  private layers: BaseLayer[] = [];
  private base: Basemap | null = null;
  private words: ProjectWords | null = null;
  private readonly projects: ProjectLayer;

  /** Calls {@link changed} when a base map came or went. */
  constructor(
    private readonly map: OlMap,
    private theme: MapTheme,
    private readonly changed: () => void,
  ) {
    this.projects = new ProjectLayer(map);
  }

  /** Whether a base map lies below the grids. */
  get there(): boolean {
    return this.base?.state === 'READY';
  }

  /** Shows base map and names, or with null none of them. */
  show(base: Basemap | null): void {
    this.base = base;
    this.draw();
    this.changed();
  }

  /** Shows projects, called so by their words, or with null none. */
  showProjects(words: ProjectWords | null): void {
    this.words = words;
    this.projects.show(words, this.theme);
  }

  setTheme(theme: MapTheme): void {
    this.theme = theme;
    this.draw();
    if (this.words !== null) this.showProjects(this.words);
  }

  private draw(): void {
    for (const layer of this.layers) this.map.removeLayer(layer);
    this.layers = this.base === null ? [] : this.made(this.base);
    for (const layer of this.layers) this.map.addLayer(layer);
  }

  private made(base: Basemap): BaseLayer[] {
    if (base.state !== 'READY') return [names(this.theme)];
    const layer = base.kind === 'vector' ? shapes(base, this.theme) : pictures(base);
    if (base.bounds !== null) {
      layer.setExtent(transformExtent(base.bounds, 'EPSG:4326', 'EPSG:3857'));
    }
    return base.kind === 'raster' ? [layer, names(this.theme)] : [layer];
  }
}
