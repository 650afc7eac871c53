/** What the suite promises in every story: safety, exactness, survival. */
@NullMarked
package io.bearhug.acceptance.promises;

import org.jspecify.annotations.NullMarked;
