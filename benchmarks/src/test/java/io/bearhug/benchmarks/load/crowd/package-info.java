@NullMarked
package io.bearhug.benchmarks.load.crowd;

import org.jspecify.annotations.NullMarked;
