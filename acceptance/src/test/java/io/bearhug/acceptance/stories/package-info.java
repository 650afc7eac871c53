/** One class per story, in the story's own words: what must happen, and what must never happen. */
@NullMarked
package io.bearhug.acceptance.stories;

import org.jspecify.annotations.NullMarked;
