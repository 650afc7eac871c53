@NullMarked
package io.bearhug.decision.reporting;

import org.jspecify.annotations.NullMarked;
