@NullMarked
package io.bearhug.benchmarks.load.replay;

import org.jspecify.annotations.NullMarked;
