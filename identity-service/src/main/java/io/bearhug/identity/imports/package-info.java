/**
 * Files of many rows, each of which becomes an event that goes through the front door. Rows are staged as they arrive and worked off
 * in the background, in their order, so that a cut line, a restart or an absent Kafka costs nothing but time. A row's event has an
 * id of its place in the file: however often it is taken, it counts once.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.identity.imports;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
