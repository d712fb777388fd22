import type OlMap from 'ol/Map';
import GeoJSON from 'ol/format/GeoJSON';
import VectorLayer from 'ol/layer/Vector';
import VectorSource from 'ol/source/Vector';
import type { GridCollection } from '@/api/types';
import { labelStyle, outlineStyles, type MapTheme, type Outline } from './style';

/** Outlines of higher places with their names, one layer a level. */
export class Outlines {
  private readonly layers = new Map<string, VectorLayer>();
  private readonly drawn = new Map<string, [GridCollection, ...Outline]>();
  private readonly format = new GeoJSON({ featureProjection: 'EPSG:3857' });

  constructor(
    private readonly map: OlMap,
    private theme: MapTheme,
  ) {}

  /** Adds or replaces a layer, with names when asked. */
  set(name: string, collection: GridCollection, ...look: Outline): void {
    const [width, labelSize = 0, lift = 0] = look;
    this.clear(name);
    this.drawn.set(name, [collection, ...look]);
    const lines = outlineStyles(this.theme, width);
    const layer = new VectorLayer({
      source: new VectorSource({ features: this.format.readFeatures(collection) }),
      declutter: labelSize > 0,
      zIndex: 10 + width,
      style: (f) =>
        labelSize > 0
          ? [...lines, labelStyle(this.theme, String(f.get('name')), labelSize, lift)]
          : lines,
    });
    this.layers.set(name, layer);
    this.map.addLayer(layer);
  }

  /** Takes a layer away. */
  clear(name: string): void {
    const old = this.layers.get(name);
    if (old !== undefined) this.map.removeLayer(old);
    this.layers.delete(name);
    this.drawn.delete(name);
  }

  setTheme(theme: MapTheme): void {
    this.theme = theme;
    // A copy: drawing an outline takes its entry out and puts it in again.
    const drawn = Array.from(this.drawn);
    for (const [name, args] of drawn) this.set(name, ...args);
  }
}
