@NullMarked
package io.bearhug.decision.experiments;

import org.jspecify.annotations.NullMarked;
