@NullMarked
package io.bearhug.benchmarks.recommend;

import org.jspecify.annotations.NullMarked;
