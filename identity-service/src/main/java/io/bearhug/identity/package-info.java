/**
 * Who is this? Events come in through {@code collection} and are durable in Kafka before the channel hears yes. What they say
 * about identity becomes {@code facts}; {@code graph} divides the identifiers into persons; {@code persons} folds each person's
 * profile, keeps the ids stable and tells everybody else. {@code sources} are the applications that may send. {@code edge}
 * is the only home of HTTP, Kafka and PostgreSQL.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.identity;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
