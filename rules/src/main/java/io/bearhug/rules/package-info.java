/**
 * The conditions marketers write: checked when they are published, evaluated without ever failing.
 *
 * <p>The language is CEL. The library parses and type-checks against what a rule may see ({@link Vocabulary}); the checked tree
 * is then compiled once into closures that are evaluated per event or per decision. What is not known is a value of its own: it
 * travels through the expression by three-valued logic and ends as {@link Verdict.Unknown}, which names the missing facts.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.rules;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
