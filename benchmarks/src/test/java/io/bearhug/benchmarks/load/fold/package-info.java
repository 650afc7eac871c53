@NullMarked
package io.bearhug.benchmarks.load.fold;

import org.jspecify.annotations.NullMarked;
