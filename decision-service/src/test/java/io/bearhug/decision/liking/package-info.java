/** What is learned from what people took. */
@NullMarked
package io.bearhug.decision.liking;

import org.jspecify.annotations.NullMarked;
