/**
 * What a decision reads: the question, what is going on, what was said before, and the time. Values only. The other
 * features judge a {@link io.bearhug.decision.situation.Candidate} in a {@link
 * io.bearhug.decision.situation.Situation} and answer with an {@link io.bearhug.decision.situation.Objection} or none.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.decision.situation;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
