/**
 * What marketers publish, as the services read it. The names are those of the YAML a marketer writes.
 *
 * <p>On topic {@code catalogue} each definition is one record keyed {@code kind/id}; the {@link Manifest}, keyed {@code
 * catalogue/live}, names the definitions of the version in force and is written after them.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.contracts.catalogue;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
