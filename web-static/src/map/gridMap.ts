import 'ol/ol.css';
import Feature, { type FeatureLike } from 'ol/Feature';
import OlMap from 'ol/Map';
import View from 'ol/View';
import { defaults as controls } from 'ol/control/defaults';
import { boundingExtent, createEmpty, extend, isEmpty } from 'ol/extent';
import GeoJSON from 'ol/format/GeoJSON';
import VectorLayer from 'ol/layer/Vector';
import { fromLonLat, toLonLat } from 'ol/proj';
import VectorSource from 'ol/source/Vector';
import type Style from 'ol/style/Style';
import { isListed, type GridList } from '@/api/gridList';
import type { GridCollection } from '@/api/types';
import { Ground } from './baseMap';
import { GridTiles } from './gridTiles';
import { Looks } from './looks';
import type { GridMapOptions, PickHandler } from './options';
import { Outlines } from './outlines';
import { Parts } from './parts';
import { onHover, onPick } from './picks';
import { reportedPoint } from './reported';
import { pickedStyles, pointStyle, type MapTheme, type Outline } from './style';

/** How much of the colours is left above a base map. */
const OVER_GROUND = 0.6;

/**
 * A map of grids. Geometry is set once per grid version; scores recolour it without touching the
 * geometry. Degrees are CGCS2000, drawn in Web Mercator. Nothing else in the faces knows which
 * library draws the map.
 */
export class GridMap {
  /** What else is drawn. */
  readonly parts: Parts;
  private readonly map: OlMap;
  private readonly grids = new VectorSource();
  private readonly marks = new VectorSource();
  private readonly point = new VectorSource();
  private readonly gridLayer: VectorLayer;
  private readonly outlines: Outlines;
  private readonly byCode = new Map<string, Feature>();
  private theme: MapTheme;
  private readonly looks: Looks;
  private readonly format = new GeoJSON({ featureProjection: 'EPSG:3857' });
  private tiles: GridTiles | undefined;
  /** Base map, names of places and projects. */
  readonly ground: Ground;

  constructor(options: GridMapOptions) {
    this.theme = options.theme;
    this.looks = new Looks(options.theme);
    this.gridLayer = new VectorLayer({
      source: this.grids,
      updateWhileAnimating: true,
      style: (f) => this.styleOf(f),
    });
    const pickedLayer = new VectorLayer({
      source: this.marks,
      style: () => pickedStyles(this.theme),
      zIndex: 30,
    });
    const pointLayer = new VectorLayer({ source: this.point, style: pointStyle, zIndex: 40 });
    this.map = new OlMap({
      target: options.target,
      layers: [this.gridLayer, pickedLayer, pointLayer],
      controls: controls({
        attribution: false,
        zoom: options.interactive !== false,
        rotate: false,
        zoomOptions: { zoomInTipLabel: options.zoomIn, zoomOutTipLabel: options.zoomOut },
      }),
      interactions: options.interactive === false ? [] : undefined,
      view: new View({ center: fromLonLat([113.32, 23.08]), zoom: 12, maxZoom: 19 }),
    });
    this.outlines = new Outlines(this.map, this.theme);
    this.parts = new Parts(this.map);
    this.ground = new Ground(this.map, this.theme, () => this.onGround());
  }

  private onGround(): void {
    this.looks.set(this.theme, this.ground.there);
    this.redraw();
  }

  /** Replaces the grids, by outlines or, when they were only listed, by tiles. */
  showGrids(grids: GridCollection | GridList): void {
    if (isListed(grids)) this.setTiledGrids(grids);
    else this.setGrids(grids);
  }

  /** Replaces the grids. Feature ids must be ordinals; they index the arrays of scores. */
  setGrids(collection: GridCollection): void {
    const features = this.format.readFeatures(collection) as Feature[];
    this.byCode.clear();
    for (const feature of features) this.byCode.set(String(feature.get('code')), feature);
    this.marks.clear();
    this.tiles?.remove();
    this.tiles = undefined;
    this.grids.clear(true);
    this.grids.addFeatures(features);
  }

  /**
   * Replaces the grids by tiles; the list has their boxes and no outlines. From far, where a grid
   * would be a few pixels, communities are drawn in the highest level among their grids.
   */
  setTiledGrids(list: GridList): void {
    this.byCode.clear();
    this.marks.clear();
    this.grids.clear(true);
    this.tiles?.remove();
    this.tiles = new GridTiles(
      this.map,
      list,
      (f) => this.styleOf(f),
      () => pickedStyles(this.theme),
    );
    this.redraw();
  }

  /** Adds or replaces an outline layer of a higher level of places, with names when asked. */
  setOutlines(name: string, collection: GridCollection, ...look: Outline): void {
    this.outlines.set(name, collection, ...look);
  }

  /** Takes an outline layer away. */
  clearOutlines(name: string): void {
    this.outlines.clear(name);
  }

  /** Draws in the colours of another ground, at once: printing does not wait for a frame. */
  setTheme(theme: MapTheme): void {
    if (theme === this.theme) return;
    this.theme = theme;
    this.ground.setTheme(theme);
    this.looks.set(theme, this.ground.there);
    this.outlines.setTheme(theme);
    this.redraw();
    this.map.renderSync();
  }

  /** Dims every grid whose code does not begin with this one; empty shows all alike. */
  focus(code: string): void {
    this.looks.area = code;
    this.redraw();
  }

  /** Colours the grids: one level (0 none to 4 red) per ordinal; weak ones are paler. */
  setScores(levels: readonly number[], weak: ReadonlySet<number> = new Set()): void {
    this.looks.levels = levels;
    this.looks.weak = weak;
    this.redraw();
  }

  private redraw(): void {
    const opacity = this.ground.there ? OVER_GROUND : 1;
    this.gridLayer.setOpacity(opacity);
    this.tiles?.setOpacity(opacity);
    this.gridLayer.changed();
    this.tiles?.changed();
  }

  /** Marks the grids of these codes and unmarks all others. */
  highlight(codes: readonly string[]): void {
    this.marks.clear(true);
    this.tiles?.highlight(codes);
    for (const code of codes) {
      const geometry = this.byCode.get(code)?.getGeometry();
      if (geometry !== undefined) this.marks.addFeature(new Feature(geometry));
    }
  }

  /** Calls the handler on each click or tap; Enter picks the centre of the map. */
  onPick(handler: PickHandler): void {
    onPick(this.map, (coordinate) => {
      const [lon = 0, lat = 0] = toLonLat(coordinate);
      handler(this.gridAt(coordinate), lon, lat);
    });
  }

  /** Tells which grid lies under the pointer and where on the map, null when it leaves. */
  onHover(handler: (code: string | null, x: number, y: number) => void): void {
    onHover(this.map, (at, x, y) => handler(at === null ? null : this.gridAt(at), x, y));
  }

  /** Code of the grid that holds the position, by drawn geometry; null outside all grids. */
  codeAt(lon: number, lat: number): string | null {
    return this.gridAt(fromLonLat([lon, lat]));
  }

  /** Centre of the view in degrees. */
  centre(): { lon: number; lat: number } {
    const [lon = 0, lat = 0] = toLonLat(this.map.getView().getCenter() ?? [0, 0]);
    return { lon, lat };
  }

  /** Puts the reported point and its accuracy disc on the map, or takes it away. */
  setPoint(point: { lon: number; lat: number; accuracyM: number } | null): void {
    this.point.clear();
    if (point !== null) this.point.addFeatures(reportedPoint(point));
  }

  /** Shows a position from near. */
  goTo(lon: number, lat: number, zoom: number): void {
    this.map.getView().setCenter(fromLonLat([lon, lat]));
    this.map.getView().setZoom(zoom);
  }

  /** Shows the grids of these codes, or all grids when none is named. */
  fit(codes: readonly string[] = [], padding: number | number[] = 24, duration = 0): void {
    const box = this.tiles?.extent(codes) ?? createEmpty();
    if (codes.length === 0) extend(box, this.grids.getExtent() ?? createEmpty());
    for (const code of codes) {
      const geometry = this.byCode.get(code)?.getGeometry();
      if (geometry !== undefined) extend(box, geometry.getExtent());
    }
    if (isEmpty(box)) return;
    this.map.updateSize();
    const sides = typeof padding === 'number' ? Array(4).fill(padding) : padding;
    this.map.getView().fit(box, { padding: sides, maxZoom: 18, duration });
  }

  /** Shows a box given in degrees. */
  fitBox(west: number, south: number, east: number, north: number): void {
    const box = boundingExtent([fromLonLat([west, south]), fromLonLat([east, north])]);
    this.map.getView().fit(box);
  }

  /** Takes the map off the page. */
  destroy(): void {
    this.map.setTarget(undefined);
    this.map.dispose();
  }

  private styleOf(feature: FeatureLike): Style | undefined {
    return this.looks.of(feature, this.tiles?.level(feature, this.looks.levels));
  }

  private gridAt(coordinate: number[]): string | null {
    if (this.tiles !== undefined) return this.tiles.at(coordinate);
    const found = this.grids.getFeaturesAtCoordinate(coordinate)[0];
    return found === undefined ? null : String(found.get('code'));
  }
}

export { default as MapSwitches } from './MapSwitches.vue';
