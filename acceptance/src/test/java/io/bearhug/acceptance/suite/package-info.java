/** The running suite the scenarios share: started once per build, or attached to. */
@NullMarked
package io.bearhug.acceptance.suite;

import org.jspecify.annotations.NullMarked;
