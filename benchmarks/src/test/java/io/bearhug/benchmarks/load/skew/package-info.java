@NullMarked
package io.bearhug.benchmarks.load.skew;

import org.jspecify.annotations.NullMarked;
