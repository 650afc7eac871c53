@NullMarked
package io.bearhug.benchmarks.load.decide;

import org.jspecify.annotations.NullMarked;
