import { ref, shallowRef, watch } from 'vue';
import { failureText, notSignedIn } from '@/api/client';
import { listDocuments, listTemplates, type Folder, type Templates } from '@/api/documents';
import { lang } from '@/i18n';

/** The papers of an item, read anew when the item, its version or the language changes. */
export function useDocuments(item: () => string, version: () => number) {
  const folder = shallowRef<Folder | null>(null);
  const templates = shallowRef<Templates>({ templates: [], articles: [] });
  const failure = ref('');
  let asked = 0;

  async function load(): Promise<void> {
    const mine = ++asked;
    try {
      const found = await listDocuments(item());
      if (found.writes && templates.value.templates.length === 0)
        templates.value = await listTemplates();
      if (mine !== asked) return;
      folder.value = found;
      failure.value = '';
    } catch (error) {
      if (mine === asked && !notSignedIn(error)) failure.value = failureText(error);
    }
  }

  watch(item, () => (folder.value = null));
  watch(lang, () => (templates.value = { templates: [], articles: [] }));
  watch([item, version, lang], () => void load(), { immediate: true });
  return { folder, templates, failure, load };
}
