#!/usr/bin/env node
import '../../build.js';
