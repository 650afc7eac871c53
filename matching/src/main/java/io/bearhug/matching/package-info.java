/**
 * Likely matches: which records are probably of one person although no identifier says so, and why.
 *
 * <p>{@link io.bearhug.matching.Matcher} reads records ({@code person}), proposes pairs that share a block key ({@code blocking}), compares
 * them attribute by attribute ({@code comparison}), learns without labels what each agreement is worth ({@code model}), and groups
 * records by the mean support of all pairs ({@code clustering}). Everything is a pure function of the records.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.matching;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
