/**
 * What an act is worth: U = P·V·C·L − cost − λ·pressure. Until something has been learned, P is what the marketer expects.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.decision.scoring;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
