@NullMarked
package io.bearhug.benchmarks.load.collect;

import org.jspecify.annotations.NullMarked;
