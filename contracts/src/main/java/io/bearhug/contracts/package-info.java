/**
 * What travels between the services: the values of the Kafka topics, as records.
 *
 * <p>Fields are only ever added; readers ignore what they do not know. Lists and maps are never null: a missing one reads as
 * empty. Each topic value has a JSON Schema beside the classes, under {@code schemas/}.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.contracts;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
