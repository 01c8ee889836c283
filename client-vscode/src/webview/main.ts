// What the page with the pictures runs.
import { createPage, type Editor } from './page';
import './pictures.css';

declare function acquireVsCodeApi(): Editor;

createPage(acquireVsCodeApi());
