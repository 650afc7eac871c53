/**
 * What is going on? Events become notes ({@code notes}), notes are folded into one state per fragment ({@code fold}), the
 * states of a person's fragments are seen as one live context ({@code view}). {@code query} answers whoever asks,
 * {@code moments} notices patterns as they become true, {@code people} keeps track of whose fragment is whose. All of that
 * is decided by pure functions; REST, Kafka and Redis live in {@code edge}.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.context;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
