package org.fengqiao.audit.domain;

import java.util.List;

/**
 * One link of the chain.
 *
 * @param position from 1 without gaps
 * @param seqs the sealed entries, in the order hashed
 * @param hash hexadecimal SHA-256
 */
public record Seal(long position, List<Long> seqs, String hash) {
  public Seal {
    seqs = List.copyOf(seqs);
  }
}
