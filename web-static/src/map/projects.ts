import type OlMap from 'ol/Map';
import MVT from 'ol/format/MVT';
import VectorTileLayer from 'ol/layer/VectorTile';
import VectorTileSource from 'ol/source/VectorTile';
import { createXYZ } from 'ol/tilegrid';
import { projectStyle } from './groundStyle';
import type { MapTheme } from './style';

/** What a project is called on the map. */
export type ProjectWords = (name: string, kind: string, stage: string) => string;

/** Finest zoom the server cuts. */
const FINEST = 18;

/** Construction, demolition and property projects, above grids and names, below marks. */
export class ProjectLayer {
  private layer: VectorTileLayer | undefined;

  constructor(private readonly map: OlMap) {}

  /** Shows them, or takes them away. */
  show(words: ProjectWords | null, theme: MapTheme): void {
    if (this.layer !== undefined) this.map.removeLayer(this.layer);
    this.layer = undefined;
    if (words === null) return;
    const source = new VectorTileSource({
      format: new MVT(),
      url: '/tiles/projects/{z}/{x}/{y}.mvt',
      tileGrid: createXYZ({ maxZoom: FINEST, tileSize: 512 }),
    });
    this.layer = new VectorTileLayer({
      source,
      zIndex: 28,
      declutter: true,
      style: (f) => projectStyle(theme, f, words),
    });
    this.map.addLayer(this.layer);
  }
}
