package org.fengqiao.casework;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.audit.Audit;
import org.fengqiao.casework.domain.CaseRefusal.TextNotPermitted;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.casework.domain.ItemStore;
import org.fengqiao.casework.domain.ItemText;
import org.fengqiao.casework.domain.Scope;
import org.fengqiao.casework.domain.Vault;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** Opens sealed words for those who may read them, and writes down that they did. */
@Singleton
class Reader {
  private final ItemStore store;
  private final Vault vault;
  private final Audit audit;

  Reader(ItemStore store, Vault vault, Audit audit) {
    this.store = store;
    this.vault = vault;
    this.audit = audit;
  }

  /** Where sealed words lie; they open nowhere else. */
  static String context(String district, UUID itemId, long version) {
    return "item_text " + district + ' ' + itemId + ' ' + version;
  }

  /** Words of an item that the caller has found for the actor. */
  Outcome<ItemText> read(Item item, Actor actor) {
    boolean asked =
        actor.permissions().contains(Permission.ITEM_READ_PERSONAL)
            && Scope.mayBeAsked(item, actor);
    if (!asked && !actor.may(Permission.ITEM_READ_PERSONAL, item.gridCode())) {
      return Outcome.refused(new TextNotPermitted());
    }
    Words words = new Words();
    store.eachText(
        item.district(),
        item.id(),
        (version, part, text, parties, at) -> {
          String context = context(item.district(), item.id(), version);
          String opened = open(text, context);
          if (version == 1) {
            words.text = opened;
            words.parties = openNullable(parties, context);
          } else {
            words.passages.add(new ItemText.Passage(version, part, at, opened));
          }
        });
    audit.record(
        actor, "casework.readText", item.number(), Map.of("passages", words.passages.size() + 1));
    return Outcome.done(new ItemText(words.text, words.parties, words.passages));
  }

  /** Words of an item while its rows are read. */
  private static final class Words {
    private String text = "";
    private @Nullable String parties;
    private final List<ItemText.Passage> passages = new ArrayList<>();
  }

  private String open(byte[] sealed, String context) {
    return new String(vault.open(sealed, context), StandardCharsets.UTF_8);
  }

  private @Nullable String openNullable(byte @Nullable [] sealed, String context) {
    return sealed == null ? null : open(sealed, context);
  }
}
