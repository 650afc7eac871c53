/**
 * JSON Schema and the regular expressions in it.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.identity.edge.jsonschema;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
