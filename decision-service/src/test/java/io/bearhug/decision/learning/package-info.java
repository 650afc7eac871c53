/** Features, chance, and lessons. */
@NullMarked
package io.bearhug.decision.learning;

import org.jspecify.annotations.NullMarked;
