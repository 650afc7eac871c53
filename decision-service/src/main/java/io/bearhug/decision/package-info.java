/**
 * What now, if anything?
 *
 * <p>A question comes from a channel ({@code edge.rest}) or from a moment ({@code moments}). {@code arbitration} reads the live
 * context and the {@code ledger}, lets {@code eligibility} and {@code contactpolicy} object, {@code scoring} weigh, {@code
 * recommendation} and {@code content} put it in words, and {@code explanation} say why – all of it pure – and then reserves the
 * caps and makes the decision known. {@code outcomes} feed back into the ledger; {@code stilltrue} is asked before a message is
 * sent; {@code history} finds what was decided, {@code whatif} takes it again by another catalogue. {@code catalogue} and {@code items} are what marketers and shops told us.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.decision;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
