import Feature from 'ol/Feature';
import type OlMap from 'ol/Map';
import { boundingExtent } from 'ol/extent';
import Point from 'ol/geom/Point';
import VectorLayer from 'ol/layer/Vector';
import { fromLonLat } from 'ol/proj';
import VectorSource from 'ol/source/Vector';
import CircleStyle from 'ol/style/Circle';
import Fill from 'ol/style/Fill';
import RegularShape from 'ol/style/RegularShape';
import Stroke from 'ol/style/Stroke';
import Style from 'ol/style/Style';

/** Something that sits at a place. */
export interface Spot {
  id: string;
  lon: number;
  lat: number;
  /** Radius in pixels. */
  size: number;
  /** Shape and colour both say it: light a disc, much a disc with a bar, full a square. */
  load: 'light' | 'much' | 'full';
}

const COLOURS = { light: '#1d5fbf', much: '#b45309', full: '#c0143c' } as const;

function look(spot: Spot, picked: boolean): Style[] {
  const fill = new Fill({ color: COLOURS[spot.load] });
  const stroke = new Stroke({ color: picked ? '#071428' : '#ffffff', width: picked ? 4 : 2 });
  const radius = picked ? spot.size + 3 : spot.size;
  const image =
    spot.load === 'full'
      ? new RegularShape({ points: 4, angle: Math.PI / 4, radius: radius * 1.3, fill, stroke })
      : new CircleStyle({ radius, fill, stroke });
  const styles = [new Style({ image, zIndex: picked ? 99 : spot.size })];
  if (spot.load === 'much') {
    const core = new CircleStyle({ radius: radius * 0.4, fill: new Fill({ color: '#ffffff' }) });
    styles.push(new Style({ image: core, zIndex: picked ? 99 : spot.size }));
  }
  return styles;
}

/** The marks of offices on a map. Offices at one spot lie on each other, the smaller on top. */
export class Spots {
  private readonly source = new VectorSource();
  private readonly layer = new VectorLayer({ source: this.source, zIndex: 35 });
  private picked = '';

  constructor(private readonly map: OlMap) {
    map.addLayer(this.layer);
  }

  set(spots: readonly Spot[]): void {
    this.source.clear(true);
    this.source.addFeatures(
      spots.map((spot) => {
        const feature = new Feature(new Point(fromLonLat([spot.lon, spot.lat])));
        feature.setProperties({ spot });
        feature.setStyle(() => look(spot, spot.id === this.picked));
        return feature;
      }),
    );
  }

  pick(id: string): void {
    this.picked = id;
    this.source.changed();
    this.layer.changed();
  }

  /** Calls with every spot under a click. */
  onPick(handler: (ids: string[]) => void): void {
    this.map.on('singleclick', ({ pixel }) => handler(this.at(pixel)));
    this.map.on('pointermove', ({ pixel, dragging }) => {
      const target = this.map.getTargetElement();
      if (!dragging && target) target.style.cursor = this.at(pixel).length > 0 ? 'pointer' : '';
    });
  }

  fit(spots: readonly Spot[]): void {
    if (spots.length === 0) return;
    this.map.updateSize();
    this.map.getView().fit(boundingExtent(spots.map((s) => fromLonLat([s.lon, s.lat]))), {
      padding: [40, 40, 40, 40],
      maxZoom: 16,
    });
  }

  private at(pixel: number[]): string[] {
    const ids: string[] = [];
    this.map.forEachFeatureAtPixel(
      pixel,
      (f) => {
        const spot = f.get('spot') as Spot | undefined;
        if (spot) ids.push(spot.id);
      },
      { layerFilter: (l) => l === this.layer, hitTolerance: 4 },
    );
    return ids;
  }
}
