import { applyDecorators, Controller, Get, HttpCode, Post, Res, UseInterceptors } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Takes } from '#door';
import { PageInterceptor } from './page.interceptor.js';

/** A class of routes that answer with pages; they are no part of the API's contract. */
export const Pages = (path = ''): ClassDecorator =>
  applyDecorators(Controller(path), ApiExcludeController(), UseInterceptors(PageInterceptor));

/** The interceptor sends the page, and knows its status only then: Nest leaves alone a reply that a route has asked for. */
const sendsItself: MethodDecorator = (target, name, descriptor) => {
  const { length } = descriptor.value as unknown as (...given: unknown[]) => unknown;
  Res()(target, name, length);
};

export const GetPage = (path = ''): MethodDecorator => applyDecorators(Get(path), sendsItself);

/** A form comes here. It never answers 201: nothing that a form makes has its address here. */
export const PostForm = (path = ''): MethodDecorator =>
  applyDecorators(Post(path), HttpCode(200), Takes('form'), sendsItself);

/** A form comes here, from a page or from a mail program; the address itself is secret, and asks for no other proof. */
export const PostOneClick = (path = ''): MethodDecorator =>
  applyDecorators(Post(path), HttpCode(200), Takes('one-click'), sendsItself);

/** A form with files comes here; the route reads it, and proves its key, as it arrives. */
export const PostFiles = (path = ''): MethodDecorator =>
  applyDecorators(Post(path), HttpCode(200), Takes('files'), sendsItself);
