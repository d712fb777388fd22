import Feature from 'ol/Feature';
import type OlMap from 'ol/Map';
import type MapBrowserEvent from 'ol/MapBrowserEvent';
import GeoJSON from 'ol/format/GeoJSON';
import LineString from 'ol/geom/LineString';
import Point from 'ol/geom/Point';
import DoubleClickZoom from 'ol/interaction/DoubleClickZoom';
import PointerInteraction from 'ol/interaction/Pointer';
import VectorLayer from 'ol/layer/Vector';
import { fromLonLat, getPointResolution, toLonLat } from 'ol/proj';
import VectorSource from 'ol/source/Vector';
import { cornerStyles, draftStyles, knifeStyles, previewStyles, snapStyles } from './editStyles';

/** Longitude and latitude in degrees. */
export type LonLat = [number, number];

/** An area as GeoJSON with its code. */
export interface DrawnArea {
  type: 'Feature';
  properties: { code: string; name: string };
  geometry: { type: string; coordinates: unknown };
}

/** What a hand does on the map; places in degrees, `reach` is ten pixels in degrees of latitude. */
export interface Hand {
  move(at: LonLat, reach: number): void;
  click(at: LonLat, reach: number): void;
  /** Whether something is there to be dragged; if not, the map moves. */
  grab(at: LonLat, reach: number): boolean;
  drag(at: LonLat, reach: number): void;
  drop(at: LonLat, reach: number): void;
  /** A double click. */
  finish(reach: number): void;
  cancel(): void;
}

const REACH_PX = 10;
const DEGREE_M = 111_000;
/** Corners are drawn when they do not lie over each other. */
const CORNERS_FROM = 2.5;

/**
 * A map to draw on: shows a draft and what is being drawn, and tells what the hand does. What it
 * means is not known here. With the keyboard the middle of the map is the hand: Enter clicks there,
 * or grabs and drops, Escape cancels.
 */
export class Editing {
  private readonly areas = new VectorSource();
  private readonly preview = new VectorSource();
  private readonly knife = new VectorSource();
  private readonly snap = new VectorSource();
  private readonly layer: VectorLayer;
  private readonly format = new GeoJSON({ featureProjection: 'EPSG:3857' });
  private selected = new Set<string>();
  private corners = false;

  constructor(private readonly map: OlMap) {
    this.layer = new VectorLayer({
      source: this.areas,
      style: (f, resolution) => {
        const own = draftStyles(this.selected.has(String(f.get('code'))));
        return this.corners && resolution < CORNERS_FROM ? [...own, ...cornerStyles()] : own;
      },
    });
    map.addLayer(this.layer);
    map.addLayer(new VectorLayer({ source: this.preview, style: previewStyles, zIndex: 50 }));
    map.addLayer(new VectorLayer({ source: this.knife, style: knifeStyles, zIndex: 51 }));
    map.addLayer(
      new VectorLayer({
        source: this.snap,
        style: (f) => snapStyles(String(f.get('kind'))),
        zIndex: 52,
      }),
    );
    map
      .getInteractions()
      .getArray()
      .filter((i) => i instanceof DoubleClickZoom)
      .forEach((i) => map.removeInteraction(i));
  }

  /** Replaces areas by code; those in `removed` go. */
  update(changed: readonly DrawnArea[], removed: readonly string[]): void {
    const gone = [...removed, ...changed.map((a) => a.properties.code)];
    for (const code of gone) {
      const old = this.areas.getFeatureById(code);
      if (old !== null) this.areas.removeFeature(old as Feature);
    }
    const ready = changed.map((a) => ({ ...a, id: a.properties.code }));
    this.areas.addFeatures(
      this.format.readFeatures({ type: 'FeatureCollection', features: ready }) as Feature[],
    );
  }

  /** Takes everything away. */
  clear(): void {
    this.areas.clear(true);
  }

  select(codes: readonly string[]): void {
    this.selected = new Set(codes);
    this.layer.changed();
  }

  /** Whether corners are shown, from near. */
  showCorners(shown: boolean): void {
    this.corners = shown;
    this.layer.changed();
  }

  /** Areas as they would be. */
  showPreview(areas: readonly DrawnArea[]): void {
    this.preview.clear(true);
    this.preview.addFeatures(
      this.format.readFeatures({ type: 'FeatureCollection', features: areas }) as Feature[],
    );
  }

  /** The line that is being drawn. */
  showLine(line: readonly LonLat[]): void {
    this.knife.clear(true);
    const places = line.map((p) => fromLonLat(p));
    if (places.length > 1) this.knife.addFeature(new Feature(new LineString(places)));
    for (const place of places) this.knife.addFeature(new Feature(new Point(place)));
  }

  /** Where the hand would come to lie; null shows nothing. */
  showSnap(at: LonLat | null, kind = ''): void {
    this.snap.clear(true);
    if (at === null) return;
    const feature = new Feature(new Point(fromLonLat(at)));
    feature.set('kind', kind);
    this.snap.addFeature(feature);
  }

  /** Code of the area at a place. */
  codeAt(at: LonLat): string | null {
    const found = this.areas.getFeaturesAtCoordinate(fromLonLat(at))[0];
    return found === undefined ? null : String(found.get('code'));
  }

  /** Shows areas, or all. */
  fit(codes: readonly string[] = []): void {
    const shown = codes
      .map((code) => this.areas.getFeatureById(code))
      .filter((f): f is Feature => f instanceof Feature);
    const source = new VectorSource({ features: shown });
    const box = (shown.length > 0 ? source : this.areas).getExtent();
    if (box === null || !Number.isFinite(box[0])) return;
    this.map.updateSize();
    this.map.getView().fit(box, { padding: [40, 40, 40, 40], maxZoom: 18 });
  }

  /** Tells what part of the world is shown whenever the map comes to rest. */
  onView(handler: (centre: LonLat, metresPerPixel: number) => void): void {
    this.map.on('moveend', () => {
      const view = this.map.getView();
      handler(toLonLat(view.getCenter() ?? [0, 0]) as LonLat, view.getResolution() ?? 0);
    });
  }

  /** Tells a hand what happens. */
  listen(hand: Hand): void {
    const told = (tell: (at: LonLat, reach: number) => void) => (e: MapBrowserEvent) =>
      tell(toLonLat(e.coordinate) as LonLat, this.reach(e.coordinate));
    this.map.addInteraction(
      new PointerInteraction({
        handleDownEvent: (e) =>
          hand.grab(toLonLat(e.coordinate) as LonLat, this.reach(e.coordinate)),
        handleDragEvent: told((at, reach) => hand.drag(at, reach)),
        handleUpEvent: (e) => {
          told((at, reach) => hand.drop(at, reach))(e);
          return false;
        },
        handleMoveEvent: told((at, reach) => hand.move(at, reach)),
      }),
    );
    this.map.on(
      'click',
      told((at, reach) => hand.click(at, reach)),
    );
    this.map.on(
      'dblclick',
      told((_, reach) => hand.finish(reach)),
    );
    this.keys(hand);
  }

  private keys(hand: Hand): void {
    let holding = false;
    this.map.getTargetElement()?.addEventListener('keydown', (event) => {
      const centre = this.map.getView().getCenter() ?? [0, 0];
      const at = toLonLat(centre) as LonLat;
      const reach = this.reach(centre);
      if (event.key === 'Escape') {
        holding = false;
        hand.cancel();
      } else if (event.key === 'Enter' && holding) {
        holding = false;
        hand.drop(at, reach);
      } else if (event.key === 'Enter') {
        holding = hand.grab(at, reach);
        if (!holding) hand.click(at, reach);
      }
    });
  }

  private reach(coordinate: number[]): number {
    const view = this.map.getView();
    const metres = getPointResolution(view.getProjection(), view.getResolution() ?? 1, coordinate);
    return (metres * REACH_PX) / DEGREE_M;
  }
}
