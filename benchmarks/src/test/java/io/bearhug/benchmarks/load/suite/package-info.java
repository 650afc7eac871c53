@NullMarked
package io.bearhug.benchmarks.load.suite;

import org.jspecify.annotations.NullMarked;
