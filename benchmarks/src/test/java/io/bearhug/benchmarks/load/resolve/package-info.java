@NullMarked
package io.bearhug.benchmarks.load.resolve;

import org.jspecify.annotations.NullMarked;
