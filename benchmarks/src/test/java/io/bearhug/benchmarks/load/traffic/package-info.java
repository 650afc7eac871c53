@NullMarked
package io.bearhug.benchmarks.load.traffic;

import org.jspecify.annotations.NullMarked;
