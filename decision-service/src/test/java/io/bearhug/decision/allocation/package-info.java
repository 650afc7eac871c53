@NullMarked
package io.bearhug.decision.allocation;

import org.jspecify.annotations.NullMarked;
